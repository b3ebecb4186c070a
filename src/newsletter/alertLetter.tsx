import type { OutgoingMail } from "@/lib/mail";
import { Button, Page, Paragraph, Small } from "@/lib/mail/letterParts";
import { renderLetter } from "@/lib/mail/renderLetter";

/** Tells administrators that the portal has stopped a sending by itself, and why. */
export async function pauseLetter({
  siteUrl,
  issueId,
  subject: issueSubject,
  reason,
}: {
  siteUrl: string;
  issueId: number;
  subject: string;
  reason: string;
}): Promise<Pick<OutgoingMail, "subject" | "html" | "text">> {
  const url = `${siteUrl}/admin/collections/issues/${issueId}`;
  const said = `L’envoi du numéro «\u00a0${issueSubject}\u00a0» a été mis en pause par le portail.`;
  const cause = `Motif\u00a0: ${reason}`;
  const title = "Envoi mis en pause";
  const next =
    "Ceux qui l’ont reçu ne le recevront pas une seconde fois. Corrigez la cause, puis reprenez l’envoi depuis la page du numéro.";
  return {
    subject: "Envoi de la lettre mis en pause",
    html: await renderLetter(
      <Page title={title} preheader={cause} siteUrl={siteUrl}>
        <Paragraph>{said}</Paragraph>
        <Paragraph>{cause}</Paragraph>
        <Button href={url}>Ouvrir le numéro</Button>
        <Small>{next}</Small>
      </Page>,
    ),
    text: `${title}\n\n${said}\n\n${cause}\n\n${next}\n\n${url}\n`,
  };
}
