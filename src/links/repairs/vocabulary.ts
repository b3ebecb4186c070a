import type { Hop } from "../vocabulary";

/**
 * What a proposal is: the end of a permanent redirect, the same thing found elsewhere on its own
 * host, or a copy in a web archive.
 */
export const repairKinds = ["moved", "found", "archive"] as const;
export type RepairKind = (typeof repairKinds)[number];

/**
 * `withdrawn`: no longer true (the address works again, the target does not); it may be proposed
 * again. `refused` never is.
 */
export const repairStates = ["open", "accepted", "refused", "withdrawn"] as const;
export type RepairState = (typeof repairStates)[number];

/** Why a proposal is made, for the editor to judge. Dates as ISO strings. */
export type RepairEvidence =
  | { kind: "moved"; firstSeenAt: string; lastSeenAt: string; chain: Hop[] }
  | {
      kind: "found";
      /** What the two addresses share: a file's name, a page's name, a title. */
      by: "file" | "page" | "title";
      from: "sitemap" | "catalogue";
      /** The file name, page name or title itself. */
      shared: string;
      checkedAt: string;
    }
  | { kind: "archive"; snapshotAt: string; askedAt: string };

/** What accepting came to, kept beside the decision so that a second click says the same. */
export type RepairResult = {
  /** Documents rewritten, and places in them, published version and draft together. */
  documents: number;
  places: number;
  /** Places where running text shows the old address: left to people. */
  mentions: number;
  /** Issues of the newsletter that keep the old address, for they are approved or sent. */
  frozen: number;
};
