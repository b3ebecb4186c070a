import type { AddressState } from "../vocabulary";

/** Trouble shorter than this is told to nobody: most of it passes by itself. */
export const troubleBeforeDigestMs = 6 * 3_600_000;

/** A document that uses an address, for the person who answers for it. */
export type ConcernedDocument = {
  collection: string;
  id: number;
  title: string | null;
  published: boolean;
};

/** An address in trouble now, or told to be before, with the documents of one person. */
export type ConcernedAddress = {
  id: number;
  url: string;
  state: AddressState;
  reason: string | null;
  httpStatus: number | null;
  /** Since when (milliseconds) it is in trouble; null when it is not. */
  since: number | null;
  /** An open proposal waits for an editor. */
  hasProposal: boolean;
  documents: ConcernedDocument[];
};

/** What a person was told before: this address, in the trouble that began then (milliseconds). */
export type ToldTrouble = { addressId: number; since: number; recovered: boolean };

export type DigestNews = {
  /** In trouble for long enough, and not told yet. */
  troubles: ConcernedAddress[];
  /** Told to be in trouble, and answering well again. */
  recovered: ConcernedAddress[];
  /** Told before, and still in trouble. */
  stillInTrouble: number;
};

/**
 * What is new for one person. Pure. A trouble is told once, from its sixth hour; what was told is
 * told to be over once it is; a new trouble of the same address is told anew.
 */
export function newsFor(
  addresses: readonly ConcernedAddress[],
  told: readonly ToldTrouble[],
  now: number,
): DigestNews {
  const news: DigestNews = { troubles: [], recovered: [], stillInTrouble: 0 };
  const before = new Map<number, ToldTrouble[]>();
  for (const line of told)
    before.set(line.addressId, [...(before.get(line.addressId) ?? []), line]);
  for (const address of addresses) {
    const lines = before.get(address.id) ?? [];
    const { since, state } = address;
    if (since !== null) {
      if (lines.some((line) => line.since === since)) news.stillInTrouble += 1;
      else if (now - since >= troubleBeforeDigestMs) news.troubles.push(address);
    } else if ((state === "ok" || state === "moved") && lines.some(({ recovered }) => !recovered))
      news.recovered.push(address);
  }
  return news;
}

export const isNews = ({ troubles, recovered }: DigestNews): boolean =>
  troubles.length + recovered.length > 0;
