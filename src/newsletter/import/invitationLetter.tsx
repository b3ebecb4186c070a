import type { OutgoingMail } from "@/lib/mail";
import { Button, Page, Paragraph, Small } from "@/lib/mail/letterParts";
import { renderLetter } from "@/lib/mail/renderLetter";
import { PostalIdentity } from "../mailParts";

/** Asks somebody whom a file names whether he wants to subscribe; without his act, nothing. */
export async function invitationLetter({
  siteUrl,
  senderName,
  postalIdentity,
  consentText,
  confirmUrl,
  days,
}: {
  siteUrl: string;
  senderName: string;
  postalIdentity: string;
  /** What the person agrees to by confirming. */
  consentText: string;
  confirmUrl: string;
  days: number;
}): Promise<Pick<OutgoingMail, "subject" | "html" | "text">> {
  const subject = `Voulez-vous recevoir la lettre de ${senderName}\u00a0?`;
  const title = "Voulez-vous recevoir notre lettre\u00a0?";
  const said = `${senderName} vous propose de recevoir sa lettre d’information à cette adresse. Vous n’êtes pas abonné tant que vous n’avez pas confirmé.`;
  const agreed = `En confirmant, vous acceptez\u00a0: «\u00a0${consentText}\u00a0»`;
  const limit = `Ce lien est valable ${days}\u00a0jours.`;
  const ignore =
    "Si vous ne souhaitez pas la recevoir, ignorez ce message\u00a0: votre adresse sera effacée et vous ne recevrez rien d’autre.";
  return {
    subject,
    html: await renderLetter(
      <Page title={title} preheader={said} siteUrl={siteUrl}>
        <Paragraph>{said}</Paragraph>
        <Paragraph>{agreed}</Paragraph>
        <Button href={confirmUrl}>Confirmer mon abonnement</Button>
        <Small>{limit}</Small>
        <Small>{ignore}</Small>
        <PostalIdentity text={postalIdentity} />
      </Page>,
    ),
    text: `${title}\n\n${said}\n\n${agreed}\n\nConfirmez votre abonnement\u00a0:\n${confirmUrl}\n\n${limit}\n${ignore}\n\n-- \n${postalIdentity}\n`,
  };
}
