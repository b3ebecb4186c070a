/** What is known of the content behind an address, from the last good answer. */
export type Validators = {
  /** Where it was read, without query: entity tags of one address say nothing of another's. */
  url: string;
  etag: string | null;
  /** True once the server has kept to it: a tag made anew for each answer proves nothing. */
  etagProven: boolean;
  /** As the header gave it: the newest one seen. */
  lastModified: string | null;
  lastModifiedProven: boolean;
  /** Of the whole content (a page: of its text); null when it was not read to its end. */
  sha256: string | null;
  /** The date that the publisher gives in the content itself, ISO 8601. */
  publisherDate: string | null;
  /** As the header gave it: "not modified" does not say it again. */
  contentType: string | null;
};

/** What says that the content changed, or that it did not. */
export type ChangeEvidence =
  | "not-modified"
  | "sha256"
  | "publisher-date"
  | "etag"
  | "last-modified";

/** What one good answer says of the content. */
export type ContentFacts = {
  /** The address that answered, without query. */
  url: string;
  /** True for a 304 to our own conditions. */
  notModified: boolean;
  etag: string | null;
  lastModified: string | null;
  sha256: string | null;
  /** True for a page: its text may differ at each look (a date, a counter), so that equality alone tells. */
  restless: boolean;
  publisherDate: string | null;
  contentType: string | null;
};

export type ChangeVerdict = {
  /** Null: first look, no good answer, or nothing that proves anything. */
  changed: boolean | null;
  evidence: ChangeEvidence | null;
  /** To be kept for the next look. */
  validators: Validators | null;
};

/** An address without query and fragment: signed and tracked ones differ there at each look. */
export const placeOf = (url: URL): string => `${url.origin}${url.pathname}`;

export type Conditions = Pick<Validators, "url" | "etag" | "lastModified" | "contentType">;

/** Values of others' making that may be sent back in a header. */
const sendable = (value: string) => /^[\x20-\x7e]{1,200}$/.test(value);

/** `If-None-Match` and `If-Modified-Since`, for the address that gave the validators and no other. */
export function conditionalHeaders(
  conditions: Conditions | null,
  url: URL,
): Record<string, string> {
  if (!conditions || conditions.url !== placeOf(url)) return {};
  const { etag, lastModified } = conditions;
  return {
    ...(etag && sendable(etag) ? { "if-none-match": etag } : {}),
    ...(lastModified && sendable(lastModified) ? { "if-modified-since": lastModified } : {}),
  };
}

/** Tags apart from what compression on the way adds to them (`W/`, `-gzip`). */
const tagOf = (etag: string) =>
  etag.replace(/^W\//, "").replace(/(?:-|;)-?(?:gzip|br|deflate)(?="?$)/, "");
const timeOf = (text: string) => Date.parse(text);

type Comparison = "equal" | "newer" | "older" | "other" | "none";

function compareTags(before: Validators, now: ContentFacts): Comparison {
  if (before.etag === null || now.etag === null || before.url !== now.url) return "none";
  return tagOf(before.etag) === tagOf(now.etag) ? "equal" : "other";
}

function compareDates(before: string | null, now: string | null): Comparison {
  if (before === null || now === null) return "none";
  const difference = timeOf(now) - timeOf(before);
  return difference === 0 ? "equal" : difference > 0 ? "newer" : "older";
}

function compareContents(before: Validators, now: ContentFacts): Comparison {
  if (before.sha256 === null || now.sha256 === null) return "none";
  return before.sha256 === now.sha256 ? "equal" : "other";
}

type Compared = {
  tags: Comparison;
  dates: Comparison;
  contents: Comparison;
  published: Comparison;
};

function weigh(
  compared: Compared,
  before: Validators,
  now: ContentFacts,
): Pick<ChangeVerdict, "changed" | "evidence"> {
  const { tags, dates, contents, published } = compared;
  if (contents === "equal") return { changed: false, evidence: "sha256" };
  if (published === "newer") return { changed: true, evidence: "publisher-date" };
  if (contents === "other" && !now.restless) return { changed: true, evidence: "sha256" };
  if (tags === "equal") return { changed: false, evidence: "etag" };
  // Two mirrors of one file differ in their tags, never in its date.
  if (tags === "other" && before.etagProven && dates !== "equal")
    return { changed: true, evidence: "etag" };
  if (dates === "equal") return { changed: false, evidence: "last-modified" };
  if (dates === "newer" && before.lastModifiedProven)
    return { changed: true, evidence: "last-modified" };
  return { changed: null, evidence: null };
}

/** A validator is proven when it stays while it may, and disproven when it moves while nothing else does. */
function provenAfter(before: boolean, comparison: Comparison, contents: Comparison): boolean {
  if (comparison === "equal") return true;
  if (comparison !== "none" && contents === "equal") return false;
  return before;
}

/**
 * Says whether the content behind an address has changed since the last good answer. Pure.
 *
 * Rule: reference "links", One observation 7. A 304 to our conditions; then the content's own
 * fingerprint where it was read whole (it overrules what headers say); then a newer date of the
 * publisher; then an entity tag or a Last-Modified that this server has been seen to keep to. A
 * length proves nothing and is not asked for; an answer that is not good is never "unchanged":
 * it says nothing, and what is known stays.
 *
 * @param facts null when there was no good answer
 */
export function judgeChange(
  previous: Validators | null,
  facts: ContentFacts | null,
): ChangeVerdict {
  if (!facts) return { changed: null, evidence: null, validators: previous };
  if (facts.notModified) {
    if (!previous) return { changed: null, evidence: null, validators: null };
    const validators = {
      ...previous,
      etagProven: previous.etagProven || previous.etag !== null,
      // With both sent, a server goes by the tag alone (RFC 9110, 13.1.3).
      lastModifiedProven:
        previous.lastModifiedProven || (previous.etag === null && previous.lastModified !== null),
    };
    return { changed: false, evidence: "not-modified", validators };
  }
  const { url, etag, lastModified, sha256, publisherDate, contentType } = facts;
  if (!previous) {
    const proven = { etagProven: false, lastModifiedProven: false };
    return {
      changed: null,
      evidence: null,
      validators: { url, etag, lastModified, sha256, publisherDate, contentType, ...proven },
    };
  }
  const compared: Compared = {
    tags: compareTags(previous, facts),
    dates: compareDates(previous.lastModified, lastModified),
    contents: compareContents(previous, facts),
    published: compareDates(previous.publisherDate, publisherDate),
  };
  const { changed, evidence } = weigh(compared, previous, facts);
  const same = previous.url === url;
  return {
    changed,
    evidence,
    validators: {
      url,
      etag: etag ?? (same ? previous.etag : null),
      etagProven: provenAfter(previous.etagProven, compared.tags, compared.contents),
      // Mirrors that lag behind must not make the next newer date look like news.
      lastModified:
        compared.dates === "older"
          ? previous.lastModified
          : (lastModified ?? previous.lastModified),
      lastModifiedProven: provenAfter(
        previous.lastModifiedProven,
        compared.dates,
        compared.contents,
      ),
      // What has changed is no longer what the fingerprint was taken of.
      sha256: sha256 ?? (changed === true ? null : previous.sha256),
      publisherDate: publisherDate ?? previous.publisherDate,
      contentType: contentType ?? previous.contentType,
    },
  };
}
