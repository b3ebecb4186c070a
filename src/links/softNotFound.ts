import type { Exchange } from "@/lib/http";

/** A page's text, decoded as it says it is (UTF-8 when it says nothing). */
export function textOf(exchange: Exchange): string {
  const declared = /charset=["']?([\w-]+)/i.exec(exchange.headers["content-type"]?.[0] ?? "")?.[1];
  const start = exchange.body.subarray(0, 2_048).toString("latin1");
  const label = declared ?? /charset=["']?([\w-]+)/i.exec(start)?.[1] ?? "utf-8";
  try {
    return new TextDecoder(label).decode(exchange.body);
  } catch {
    return new TextDecoder().decode(exchange.body);
  }
}

const entities: Record<string, string> = {
  amp: "&",
  quot: '"',
  apos: "'",
  nbsp: " ",
  rsquo: "’",
  eacute: "é",
  Eacute: "É",
  egrave: "è",
  ecirc: "ê",
  agrave: "à",
  acirc: "â",
  ccedil: "ç",
};

function plain(html: string): string {
  return html
    .replace(/<[^>]*>/g, " ")
    .replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w+));/gi, (whole, hex, decimal, name) => {
      if (name) return entities[name] ?? whole;
      const code = hex ? Number.parseInt(hex, 16) : Number(decimal);
      return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    })
    .replace(/\s+/g, " ")
    .trim();
}

/** Title and main headings, where a site says what a page is; long ones are articles. */
function headings(html: string): string[] {
  const found = html.matchAll(/<(title|h1|h2)\b[^>]{0,500}>([\s\S]{0,1000}?)<\/\1/gi);
  return [...found].map(([, , inner]) => plain(inner ?? "")).filter((text) => text.length <= 160);
}

const wordings: readonly RegExp[] = [
  // 404 as what the page is, not as a number in its subject ("404 communes…")
  /^\W*(?:(?:erreur|error|http|code)\W+)*404\W*(?:$|[-–—|:.!(]|error|erreur|page|not\b|file|introuvable)/i,
  /\b(?:erreur|error)\s*[:n°]*\s*404\b/i,
  /^(?:oups|oops|désolée?s?|sorry)?\W*(?:the |this |that )?(?:\d{3}\W+)?(?:page|file|document|resource|content|url|dataset|object)? ?not found\b/i,
  /\b(?:page|file|document|resource|content|dataset)\b[^.!?]{0,30}\b(?:not (?:be )?found|does(?:n['’]t| not) exist|no longer (?:available|exists?)|has been removed)/i,
  /\b(?:page|document|fichier|ressource|contenu|article|jeu de données|fiche|publication|url|adresse)\b[^.!?]{0,40}(?:introuvable|inexistante?|non trouvée?|(?:n['’]a |n['’]a pu |n['’]a pas )?pas (?:été|pu être) trouvée?|n['’]existe (?:pas|plus)|n['’]est (?:plus|pas) (?:disponible|en ligne|accessible)|a été supprimée?)/i,
  /\bn['’]avons pas trouvé (?:la|cette|votre) page\b/i,
];

/** True when title or heading say, in French or English, that there is nothing here. */
export function saysNotFound(html: string): boolean {
  return headings(html).some((text) => wordings.some((wording) => wording.test(text)));
}

/** A path that names an error page: `/404.html`, `/erreur/404`, `/page-introuvable`. */
export function namesNotFound(url: URL): boolean {
  const last = url.pathname.replace(/\/+$/, "").split("/").at(-1) ?? "";
  return /^(?:(?:erreur|error|page|http)[-_]?)?404(?:[-_](?:page|erreur|error|not-?found))?(?:\.\w{1,5})?$|^(?:page[-_])?(?:not[-_]?found|introuvable|non[-_]trouvee?)(?:\.\w{1,5})?$/i.test(
    last,
  );
}

const isRootPath = (path: string) =>
  /^\/(?:(?:index|default|home|accueil)(?:\.\w{1,5})?|fr|en|fr-fr|en-us)?\/?$/i.test(path);

/** True when an address of something has ended on the home page of a site. */
export function endsOnRoot(asked: URL, end: URL): boolean {
  const deep = !isRootPath(asked.pathname) || asked.search !== "";
  return deep && isRootPath(end.pathname) && end.search === "";
}
