/** What keeps a mailbox from being read, as a sentence that says what to do. */

/** The properties by which imapflow and Node say what happened. */
type Failure = {
  code?: string;
  message?: string;
  authenticationFailed?: boolean;
  mailboxMissing?: boolean;
  responseText?: string;
};

const CERTIFICATE = /CERT|ALTNAME|SELF_SIGNED|UNABLE_TO_VERIFY|UNABLE_TO_GET_ISSUER/;
const TLS = /^(EPROTO|ERR_SSL|ERR_TLS)/;
const SILENT = /^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|ENETUNREACH|EHOSTUNREACH|ETIMEDOUT|ETIMEOUT)$/;
const NO_ANSWER = /^(CONNECT_TIMEOUT|GREETING_TIMEOUT|UPGRADE_TIMEOUT)$/i;
const BROKEN = /^(NoConnection|EConnectionClosed|ECONNRESET|EPIPE|ClosedAfterConnect\w*)$/;

/** Pure. */
export function wordMailboxTrouble(error: unknown): string {
  const { code = "", message = "", ...failure } = (error ?? {}) as Failure;
  if (failure.authenticationFailed)
    return "La boîte des retours refuse l’identifiant ou le mot de passe\u00a0: corrigez le fichier secret «\u00a0imap-url\u00a0».";
  if (failure.mailboxMissing)
    return "Le dossier de la boîte des retours n’existe pas\u00a0: corrigez le fichier secret «\u00a0imap-url\u00a0».";
  if (CERTIFICATE.test(code))
    return `Le certificat du serveur de la boîte des retours n’est pas valable (${code})\u00a0: le mot de passe ne lui a pas été envoyé. Faites renouveler ce certificat, ou indiquez l’autorité qui l’a signé par NODE_EXTRA_CA_CERTS.`;
  if (/STARTTLS/i.test(message) || TLS.test(code))
    return `Le serveur de la boîte des retours n’offre pas de connexion chiffrée\u00a0: le mot de passe ne lui a pas été envoyé. Employez imaps:// (${code || "STARTTLS"}).`;
  if (SILENT.test(code) || NO_ANSWER.test(code))
    return `Le serveur de la boîte des retours ne répond pas (${code})\u00a0: vérifiez son adresse dans le fichier secret «\u00a0imap-url\u00a0» et le réseau.`;
  if (BROKEN.test(code) || /closed|unexpected close/i.test(message))
    return "La connexion à la boîte des retours s’est interrompue\u00a0: la lecture reprendra où elle en était.";
  return `La boîte des retours n’a pas pu être relevée\u00a0: ${failure.responseText || message || code || "cause inconnue"}.`;
}

/** Thrown by `readMailbox`; its message is the sentence, its cause what happened. */
export class MailboxTrouble extends Error {
  constructor(cause: unknown) {
    super(wordMailboxTrouble(cause), { cause });
    this.name = "MailboxTrouble";
  }
}
