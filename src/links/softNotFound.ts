import { headingsOf } from "./pageText";

const wordings: readonly RegExp[] = [
  // 404 as what the page is, not as a number in its subject ("404 communes…")
  /^\W*(?:(?:erreur|error|http|code|status|statut)\W+)*404\W*(?:$|[-–—|:.!(]|error|erreur|page|not\b|file|introuvable)/i,
  /\b(?:erreur|error)\s*[:n°]*\s*404\b/i,
  /^(?:oups|oops|désolée?s?|sorry)?\W*(?:the |this |that )?(?:\d{3}\W+)?(?:page|file|document|resource|content|url|dataset|object)? ?not (?:found|available)\b/i,
  /\b(?:page|file|document|resource|content|dataset)\b[^.!?]{0,30}\b(?:(?:not|can(?:no|['’])t|couldn['’]t) (?:be )?found|(?:does(?:n['’]t| not)|did(?:n['’]t| not)) exist|no longer (?:available|exists?|here)|(?:has been|was) (?:removed|deleted)|isn['’]t available)/i,
  /\b(?:can(?:no|['’])t|couldn['’]t|could not|unable to) find (?:the|that|this|your) (?:page|file|document)/i,
  /(?:^|[^\p{L}])(?:page|document|fichier|ressource|contenu|article|jeu de données|fiche|publication|url|adresse|lien)(?!\p{L})[^.!?]{0,40}(?:introuvable|inexistante?|non (?:trouvée?|disponible)|(?:n['’]a |n['’]a pu |n['’]a pas )?pas (?:été|pu être) trouvée?|n['’]existe (?:pas|plus)|n['’]est (?:plus|pas) (?:disponible|en ligne|accessible)|(?:a été|est) (?:supprimée?|retirée?)|plus disponible)/iu,
  /(?:^|[^\p{L}])(?:page|adresse) (?:supprimée|manquante|inaccessible)/iu,
  /(?:^|[^\p{L}])n['’]avons pas (?:pu )?trouv(?:é|er) (?:la|cette|votre) page/iu,
  // The name itself has changed hands: whatever was there is gone.
  /\b(?:domain(?: name)?|nom de domaine)\b.{0,60}(?:is (?:for sale|parked)|may be for sale|has expired|est à vendre|a expiré)/i,
];

/** True when title or heading say, in French or English, that there is nothing here. */
export function saysNotFound(html: string): boolean {
  return headingsOf(html).some((text) => wordings.some((wording) => wording.test(text)));
}

/** A path that names an error page: `/404.html`, `/erreur/404`, `/page-introuvable`. */
export function namesNotFound(url: URL): boolean {
  const last = url.pathname.replace(/\/+$/, "").split("/").at(-1) ?? "";
  return /^(?:(?:erreur|error|page|http)[-_]?)?404(?:[-_](?:page|erreur|error|not-?found))?(?:\.\w{1,5})?$|^(?:page[-_])?(?:not[-_]?found|introuvable|non[-_]trouvee?)(?:\.\w{1,5})?$/i.test(
    last,
  );
}

const isRootPath = (path: string) =>
  /^(?:\/(?:fr|en|fr[-_]fr|en[-_](?:us|gb)))?(?:\/(?:index|default|home|homepage|accueil)(?:\.\w{1,5})?)?\/?$/i.test(
    path,
  );

/** True when an address of something has ended on the home page of a site. */
export function endsOnRoot(asked: URL, end: URL): boolean {
  const deep = !isRootPath(asked.pathname) || asked.search !== "";
  return deep && isRootPath(end.pathname) && end.search === "";
}

/** The last part of a path that says something: `rapport.pdf` of `/a/rapport.pdf`. */
const lastPart = (url: URL) => url.pathname.split("/").findLast((part) => part !== "") ?? "";

/**
 * True when a redirect's end keeps something of what was asked (its last part, a value of its
 * query): where each address has an end of its own, the end cannot be one for all.
 */
function keepsTrace(asked: URL, end: URL): boolean {
  const place = `${end.pathname}${end.search}`.toLowerCase();
  const stem = lastPart(asked)
    .replace(/\.\w{1,5}$/, "")
    .toLowerCase();
  const values = [...asked.searchParams.values()].filter(({ length }) => length >= 3);
  return [stem, ...values.map((value) => encodeURIComponent(value).toLowerCase())].some(
    (trace) => trace.length > 1 && place.includes(trace),
  );
}

/** True when it must be asked whether the end of a redirect is where every unknown address ends. */
export function mayShareItsEnd(asked: URL, end: URL): boolean {
  return asked.href !== end.href && !isRootPath(asked.pathname) && !keepsTrace(asked, end);
}

/**
 * An address beside the one asked which certainly does not exist: the same folder and kind of
 * name. What the site does with it is what it does with addresses that it does not know.
 *
 * @param token letters and digits that no site uses
 */
export function unknownSibling(asked: URL, token: string): URL {
  const sibling = new URL(asked);
  sibling.search = "";
  const parts = sibling.pathname.split("/");
  const index = parts.findLastIndex((part) => part !== "");
  const extension = /\.\w{1,5}$/.exec(parts[index] ?? "")?.[0] ?? "";
  parts[index < 0 ? parts.length - 1 : index] = `verification-${token}${extension}`;
  sibling.pathname = parts.join("/");
  return sibling;
}
