import type { OutgoingMail } from "@/lib/mail";
import { Anchor, Button, Page, Paragraph, Small } from "@/lib/mail/letterParts";
import { renderLetter } from "@/lib/mail/renderLetter";
import { PostalIdentity } from "./mailParts";

/** The short mails of the subscription. Each gives both parts; nothing personal but its links. */

type Letter = Pick<OutgoingMail, "subject" | "html" | "text">;

type Place = { siteUrl: string; postalIdentity: string };

/** Asks to confirm a subscription. */
export async function confirmationLetter({
  siteUrl,
  postalIdentity,
  confirmUrl,
  days,
}: Place & { confirmUrl: string; days: number }): Promise<Letter> {
  const subject = "Confirmez votre abonnement à la lettre d’Open Collectivités";
  const title = "Confirmez votre abonnement";
  const asked =
    "Vous avez demandé à recevoir la lettre d’information d’Open Collectivités à cette adresse.";
  const limit = `Ce lien est valable ${days}\u00a0jours.`;
  const ignore =
    "Si vous n’êtes pas à l’origine de cette demande, ignorez ce message : vous ne recevrez rien d’autre.";
  return {
    subject,
    html: await renderLetter(
      <Page title={title} preheader={asked} siteUrl={siteUrl}>
        <Paragraph>{asked}</Paragraph>
        <Button href={confirmUrl}>Confirmer mon abonnement</Button>
        <Small>{limit}</Small>
        <Small>{ignore}</Small>
        <PostalIdentity text={postalIdentity} />
      </Page>,
    ),
    text: `${title}\n\n${asked}\n\nConfirmer mon abonnement :\n${confirmUrl}\n\n${limit}\n${ignore}\n\n-- \n${postalIdentity}\n`,
  };
}

/** Tells somebody who subscribes again that he already has; no link confirms anything. */
export async function alreadySubscribedLetter({
  siteUrl,
  postalIdentity,
  preferencesUrl,
  unsubscribeUrl,
}: Place & { preferencesUrl: string; unsubscribeUrl: string }): Promise<Letter> {
  const subject = "Vous êtes déjà abonné à la lettre d’Open Collectivités";
  const title = "Vous êtes déjà abonné";
  const said =
    "Une demande d’abonnement a été faite pour cette adresse, qui est déjà abonnée. Rien n’a changé.";
  return {
    subject,
    html: await renderLetter(
      <Page title={title} preheader={said} siteUrl={siteUrl}>
        <Paragraph>{said}</Paragraph>
        <Button href={preferencesUrl}>Changer mes préférences</Button>
        <Small>
          Pour ne plus recevoir la lettre : <Anchor href={unsubscribeUrl}>se désabonner</Anchor>.
        </Small>
        <PostalIdentity text={postalIdentity} />
      </Page>,
    ),
    text: `${title}\n\n${said}\n\nChanger mes préférences :\n${preferencesUrl}\n\nSe désabonner :\n${unsubscribeUrl}\n\n-- \n${postalIdentity}\n`,
  };
}

/** Opens somebody's own data, to read, take away or erase. */
export async function personalDataLetter({
  siteUrl,
  postalIdentity,
  dataUrl,
  hours,
}: Place & { dataUrl: string; hours: number }): Promise<Letter> {
  const subject = "Vos données personnelles sur Open Collectivités";
  const title = "Vos données personnelles";
  const asked =
    "Vous avez demandé, depuis votre page de préférences, à accéder à vos données ou à les faire effacer.";
  const limit = `Ce lien est valable ${hours}\u00a0heures. Ne le transmettez à personne : il montre vos données.`;
  const ignore =
    "Si vous n’êtes pas à l’origine de cette demande, ignorez ce message : rien ne changera.";
  return {
    subject,
    html: await renderLetter(
      <Page title={title} preheader={asked} siteUrl={siteUrl}>
        <Paragraph>{asked}</Paragraph>
        <Button href={dataUrl}>Voir mes données</Button>
        <Small>{limit}</Small>
        <Small>{ignore}</Small>
        <PostalIdentity text={postalIdentity} />
      </Page>,
    ),
    text: `${title}\n\n${asked}\n\nVoir mes données :\n${dataUrl}\n\n${limit}\n${ignore}\n\n-- \n${postalIdentity}\n`,
  };
}

/** Asks somebody who has done nothing for years whether he stays subscribed. */
export async function stayLetter({
  siteUrl,
  postalIdentity,
  stayUrl,
  unsubscribeUrl,
  years,
  days,
}: Place & {
  stayUrl: string;
  unsubscribeUrl: string;
  years: number;
  days: number;
}): Promise<Letter> {
  const subject = "Voulez-vous rester abonné à la lettre d’Open Collectivités ?";
  const title = "Voulez-vous rester abonné ?";
  const said = `Vous recevez la lettre d’information d’Open Collectivités et n’avez rien changé à votre abonnement depuis ${years}\u00a0ans. Voulez-vous continuer à la recevoir ?`;
  const otherwise = `Sans réponse de votre part, votre abonnement prend fin et votre adresse est effacée dans ${days}\u00a0jours.`;
  return {
    subject,
    html: await renderLetter(
      <Page title={title} preheader={otherwise} siteUrl={siteUrl}>
        <Paragraph>{said}</Paragraph>
        <Button href={stayUrl}>Rester abonné</Button>
        <Paragraph>{otherwise}</Paragraph>
        <Small>
          Pour ne plus recevoir la lettre dès maintenant :{" "}
          <Anchor href={unsubscribeUrl}>se désabonner</Anchor>.
        </Small>
        <PostalIdentity text={postalIdentity} />
      </Page>,
    ),
    text: `${title}\n\n${said}\n\nRester abonné :\n${stayUrl}\n\n${otherwise}\n\nSe désabonner dès maintenant :\n${unsubscribeUrl}\n\n-- \n${postalIdentity}\n`,
  };
}
