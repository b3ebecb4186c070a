import type { AddressState, Note, Outcome, Reason, TlsVerdict } from "./vocabulary";

/** The codes of `vocabulary.ts` in French, for those who keep the links. */

/** `unknown` is not « pas encore vérifié »: a check that failed on our side leaves it too. */
export const stateLabels: Readonly<Record<AddressState, string>> = {
  gone: "Page retirée",
  broken: "Lien rompu",
  failing: "Lien en difficulté",
  invalid: "Adresse non valable",
  refused: "Adresse interdite",
  degraded: "Lien dégradé",
  blocked: "Vérification refusée par le site",
  moved: "Lien déplacé",
  unknown: "Sans verdict",
  unsupported: "Adresse non vérifiable",
  ok: "Lien vérifié",
};

export const outcomeLabels: Readonly<Record<Outcome, string>> = {
  ok: "Répond",
  moved: "Déplacée, répond",
  degraded: "Répond mal",
  blocked: "Vérification refusée par le site",
  unknown: "Sans verdict",
  failed: "Échec",
  gone: "Retirée",
  invalid: "Non valable",
  unsupported: "Non vérifiable",
  refused: "Interdite",
};

export const reasonLabels: Readonly<Record<Reason, string>> = {
  dns: "ce nom de site n’existe pas",
  connect: "la connexion est refusée",
  timeout: "pas de réponse à temps",
  "connect-timeout": "pas de connexion à temps",
  reset: "connexion coupée",
  tls: "connexion chiffrée impossible",
  protocol: "réponse incompréhensible",
  "http-4xx": "page introuvable",
  "server-error": "erreur du site",
  "redirect-loop": "renvois en boucle",
  "too-many-redirects": "trop de renvois",
  "bad-redirect": "renvoi incorrect",
  empty: "réponse vide",
  "soft-404": "la page dit elle-même ne plus exister",
  "soft-404-root": "renvoi vers l’accueil du site",
  "soft-404-shared": "renvoi vers la page où mène aussi toute adresse inconnue du site",
  "service-exception": "le service répond par une erreur",
  "type-mismatch": "ce n’est pas le format annoncé",
  "tls-certificate": "certificat non valable",
  "no-content": "réponse sans contenu",
  "unexpected-status": "réponse inattendue",
  "auth-required": "réservé aux personnes connectées",
  "auth-redirect": "renvoi vers une page de connexion",
  forbidden: "accès interdit",
  legal: "retiré pour raison légale",
  "bot-refused": "refuse les robots",
  "bot-challenge": "demande de prouver que l’on n’est pas un robot",
  throttled: "trop de demandes pour ce site",
  "retry-later": "le site demande d’attendre",
  "host-paused": "site mis en pause",
  robots: "le site demande aux robots de ne pas lire cette page",
  "own-limit": "limite du portail atteinte",
  internal: "erreur du portail",
  "http-410": "retrait annoncé par le site",
  "not-an-address": "ce n’est pas une adresse",
  scheme: "ce genre d’adresse ne se vérifie pas",
  "private-address": "adresse d’un réseau privé",
  "forbidden-port": "port interdit",
  "forbidden-scheme": "genre d’adresse interdit",
};

export const noteLabels: Readonly<Record<Note, string>> = {
  slow: "réponse lente",
  "temporary-redirect": "renvoi temporaire",
  "https-upgrade": "passe en connexion chiffrée (https)",
  "https-downgrade": "quitte la connexion chiffrée (https)",
  "slash-only": "seule une barre oblique change",
  "case-only": "seules les majuscules changent",
  "tls-unverified": "certificat incomplet, accepté par les navigateurs",
  "get-capabilities": "service cartographique, interrogé sur ce qu’il offre",
  "head-mishandled": "le site répond mal aux demandes d’en-tête",
  "body-cut-short": "lecture arrêtée avant la fin",
  "confirmation-withheld": "échec non confirmé",
  robots: "page non lue, à la demande du site",
  "not-modified": "contenu inchangé",
  "page-for-file": "une page là où l’adresse annonce un fichier",
};

export const tlsLabels: Readonly<Record<TlsVerdict, string>> = {
  valid: "certificat valable",
  invalid: "certificat non valable",
  unverified: "certificat incomplet, accepté par les navigateurs",
  failed: "connexion chiffrée impossible",
};

const labelOf = (labels: Readonly<Record<string, string>>, code: string): string =>
  labels[code] ?? code;

/** « page introuvable (404) »; empty without a reason. */
export function wordReason(reason: string | null, status: number | null): string {
  const text = reason ? labelOf(reasonLabels, reason) : "";
  if (!status || status === 200) return text;
  return text ? `${text} (${status})` : `réponse ${status}`;
}

/** « Lien rompu : page introuvable (404) ». */
export function wordState(known: {
  state: string;
  reason: string | null;
  httpStatus: number | null;
}): string {
  const { state, reason, httpStatus } = known;
  const why = wordReason(reason, httpStatus);
  const label = labelOf(stateLabels, state);
  return why && state !== "ok" && state !== "moved" ? `${label}\u00a0: ${why}` : label;
}
