import { wordMoment } from "@/lib/wordMoment";
import { adminPathOf, wordDocument } from "../documents";
import { wordState } from "../wording";
import type { ConcernedAddress, DigestNews } from "./news";
import { isNews } from "./news";

/** Longer lists are cut: the page Qualité › Liens has them all. */
export const mostLines = 40;
/** An address may be used by thousands of documents. */
const mostDocuments = 5;

export type DigestLink = { text: string; url: string };

export type DigestLine = {
  /** The address itself, as text: it is in trouble, or was. */
  url: string;
  /** What is known of it. */
  sentence: string;
  /** Its page in Qualité › Liens. */
  page: DigestLink;
  /** Documents that use it, in the admin. */
  documents: DigestLink[];
  /** « et 12 autres »; empty when all are named. */
  moreDocuments: string;
};

export type DigestSection = { heading: string; lines: DigestLine[]; more: string };

/** The digest of one person, worded and not yet laid out. */
export type Digest = {
  subject: string;
  title: string;
  introduction: string;
  sections: DigestSection[];
  /** « 3 adresses déjà signalées… »; empty when there is none. */
  stillInTrouble: string;
  /** The list of what this person answers for. */
  list: DigestLink;
  /** Why this person is written to. */
  why: string;
};

/** In the page Qualité › Liens, the states that a digest tells of. */
const listQuery = "etat=gone&etat=broken&etat=failing&etat=degraded";

const nbsp = "\u00a0";
const numbers = new Intl.NumberFormat("fr-FR");
const counted = (count: number, one: string, many: string): string =>
  `${numbers.format(count)}${nbsp}${count < 2 ? one : many}`;

function documentsOf(address: ConcernedAddress, siteUrl: string) {
  const shown = address.documents.slice(0, mostDocuments);
  const left = address.documents.length - shown.length;
  return {
    documents: shown.map(({ collection, id, title, published }) => ({
      text: `${wordDocument({ collection, id, title })}${published ? "" : " (brouillon)"}`,
      url: siteUrl + adminPathOf({ collection, id }),
    })),
    moreDocuments: left > 0 ? `et ${counted(left, "autre", "autres")}` : "",
  };
}

function wordTrouble(address: ConcernedAddress): string {
  const since = address.since === null ? "" : `, depuis le ${wordMoment(address.since)}`;
  const proposal = address.hasProposal ? " Une réparation est proposée." : "";
  return `${wordState(address)}${since}.${proposal}`;
}

const wordRecovery = ({ state }: ConcernedAddress): string =>
  state === "moved"
    ? "Répond de nouveau, à une autre adresse où elle conduit."
    : "Répond de nouveau.";

function sectionOf(options: {
  heading: string;
  addresses: readonly ConcernedAddress[];
  word: (address: ConcernedAddress) => string;
  siteUrl: string;
}): DigestSection {
  const { heading, addresses, word, siteUrl } = options;
  const shown = addresses.slice(0, mostLines);
  const left = addresses.length - shown.length;
  return {
    heading,
    lines: shown.map((address) => ({
      url: address.url,
      sentence: word(address),
      page: { text: "Historique et réparation", url: `${siteUrl}/admin/liens/${address.id}` },
      ...documentsOf(address, siteUrl),
    })),
    more: left > 0 ? `Et ${counted(left, "autre adresse", "autres adresses")}.` : "",
  };
}

function subjectOf({ troubles, recovered }: DigestNews): string {
  const parts = [
    troubles.length > 0 && counted(troubles.length, "lien en difficulté", "liens en difficulté"),
    recovered.length > 0 &&
      counted(
        recovered.length,
        troubles.length > 0 ? "rétabli" : "lien rétabli",
        troubles.length > 0 ? "rétablis" : "liens rétablis",
      ),
  ];
  return parts.filter(Boolean).join(", ");
}

/**
 * The digest of one person, in words; null when there is nothing new: no mail is better than one
 * that says nothing. Pure.
 *
 * @param options.siteUrl without a slash at its end
 */
export function composeDigest(options: {
  person: {
    id: number;
    name: string;
    /** Answers for what no source's responsible person answers for. */
    answersForRest: boolean;
  };
  news: DigestNews;
  siteUrl: string;
}): Digest | null {
  const { person, news, siteUrl } = options;
  if (!isNews(news)) return null;
  const { troubles, recovered, stillInTrouble } = news;
  const admin = `${siteUrl}/admin`;
  const sections: DigestSection[] = [];
  if (troubles.length > 0)
    sections.push(
      sectionOf({ heading: "En difficulté", addresses: troubles, word: wordTrouble, siteUrl }),
    );
  if (recovered.length > 0)
    sections.push(
      sectionOf({ heading: "Rétablis", addresses: recovered, word: wordRecovery, siteUrl }),
    );
  const subject = subjectOf(news);
  return {
    subject: `Open Collectivités${nbsp}: ${subject}`,
    title: "Vos liens",
    introduction:
      troubles.length > 0
        ? `Bonjour ${person.name}, ${counted(troubles.length, "adresse que vous suivez est en difficulté", "adresses que vous suivez sont en difficulté")} depuis plus de six heures.`
        : `Bonjour ${person.name}, ${counted(recovered.length, "adresse que vous suivez fonctionne de nouveau", "adresses que vous suivez fonctionnent de nouveau")}.`,
    sections,
    stillInTrouble:
      stillInTrouble > 0
        ? `${counted(stillInTrouble, "adresse déjà signalée est toujours en difficulté", "adresses déjà signalées sont toujours en difficulté")}.`
        : "",
    list: {
      text: `Voir les liens en difficulté dans Qualité${nbsp}› Liens`,
      url: `${admin}/liens?${listQuery}${person.answersForRest ? "" : `&responsable=${person.id}`}`,
    },
    why: "Vous recevez ce message, au plus une fois par jour, parce que vous répondez de contenus du portail : comme responsable de leur source, ou pour les contenus sans responsable.",
  };
}
