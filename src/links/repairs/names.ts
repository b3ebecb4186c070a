import { hyphenate } from "@/lib/spelling";
import { normaliseAddress } from "../normalise";

/** Endings of pages: a site that changes its software changes them, and the page is the same. */
const pageEnding = /\.(?:x?html?|php\d?|aspx?|jsp|jsf|do|cfm|shtml)$/i;
const fileEnding = /\.([a-z][a-z0-9]{1,6})$/i;

/** Names that many addresses of one site have. */
const generic = new Set(
  `index default home accueil main page pages document documents fichier fichiers file files
   download downloads telecharger telechargement view show detail details article articles node
   content contenu contenus data donnees dataset datasets export exports rapport rapports report
   reports publication publications actualite actualites statistique statistiques rss feed sitemap
   search recherche resource resources ressource ressources api catalogue annexe annexes`.split(
    /\s+/,
  ),
);

/** Enough of its own to be one thing's name: not a number, not a word that every site has. */
function isTelling(name: string, least: number): boolean {
  const letters = name.replace(/[^a-z]/g, "").length;
  return name.length >= least && letters >= 4 && !generic.has(name);
}

export type AddressName = { by: "file" | "page"; name: string };

/** The name that an address ends on; null when it tells nothing. */
export function nameOf(address: string): AddressName | null {
  const normalised = normaliseAddress(address);
  if (normalised === null) return null;
  const last = new URL(normalised).pathname.replace(/\/+$/, "").split("/").at(-1) ?? "";
  let text = last;
  try {
    text = decodeURIComponent(last);
  } catch {
    // Not UTF-8: compared as it is written.
  }
  const bare = text.replace(pageEnding, "");
  const ending = bare === text ? fileEnding.exec(text)?.[1]?.toLowerCase() : undefined;
  const stem = hyphenate(ending ? text.slice(0, -ending.length - 1) : bare);
  if (!isTelling(stem, ending ? 6 : 8)) return null;
  return ending ? { by: "file", name: `${stem}.${ending}` } : { by: "page", name: stem };
}

/** A title as the last part of an address would spell it; null for one too short to tell. */
export function nameOfTitle(title: string): string | null {
  const name = hyphenate(title);
  return isTelling(name, 12) && name.split("-").length >= 2 ? name : null;
}

export type Wanted = { address: string; titles: readonly string[] };
/** A title, where a sitemap has one for a page. */
export type Candidate = { url: string; title: string | null };
export type Match = Candidate & { by: "file" | "page" | "title"; shared: string };

/** Every key under which an address may be found again. */
export function keysOf(wanted: Wanted): Set<string> {
  const named = nameOf(wanted.address);
  const titles = wanted.titles.map(nameOfTitle).filter((name) => name !== null);
  return new Set([
    ...(named ? [`${named.by} ${named.name}`] : []),
    ...titles.map((t) => `title ${t}`),
  ]);
}

/** Every key that a candidate answers to. */
export function keysOfCandidate(candidate: Candidate): string[] {
  const keys: string[] = [];
  const named = nameOf(candidate.url);
  if (named) keys.push(`${named.by} ${named.name}`);
  if (named?.by === "page") keys.push(`title ${named.name}`);
  const title = candidate.title === null ? null : nameOfTitle(candidate.title);
  if (title) keys.push(`title ${title}`);
  return keys;
}

/** How many folders two addresses share: a file that moved mostly kept some of them. */
function kinship(a: string, b: string): number {
  const folders = (address: string) =>
    new Set(new URL(address).pathname.split("/").slice(0, -1).filter(Boolean));
  const others = folders(b);
  return [...folders(a)].filter((folder) => others.has(folder)).length;
}

/**
 * The one candidate that is most probably what `wanted` was: the same file name before the same
 * page name before the same title, then the most folders in common. Null when none is, or when
 * two are equally so: people are not asked to guess. Pure.
 */
export function bestMatch(wanted: Wanted, candidates: readonly Candidate[]): Match | null {
  const keys = keysOf(wanted);
  const own = normaliseAddress(wanted.address);
  if (own === null) return null;
  const rank = { file: 0, page: 1, title: 2 };
  const matches = new Map<string, Match & { kin: number }>();
  for (const candidate of candidates) {
    const url = normaliseAddress(candidate.url);
    if (url === null || url === own) continue;
    for (const key of keysOfCandidate(candidate)) {
      if (!keys.has(key)) continue;
      const [by = "title", shared = ""] = key.split(" ") as [Match["by"], string];
      const known = matches.get(url);
      if (known && rank[known.by] <= rank[by]) continue;
      matches.set(url, { url, title: candidate.title, by, shared, kin: kinship(own, url) });
    }
  }
  const ranked = [...matches.values()].sort((a, b) => rank[a.by] - rank[b.by] || b.kin - a.kin);
  const [first, second] = ranked;
  if (!first) return null;
  if (second && second.by === first.by && second.kin === first.kin) return null;
  const { kin: _, ...match } = first;
  return match;
}
