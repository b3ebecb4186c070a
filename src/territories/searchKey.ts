/** How names of places are compared. Pure: stored keys and questions go through the same rules. */

const WHOLE_WORDS: Readonly<Record<string, string>> = {
  st: "saint",
  ste: "sainte",
  sts: "saints",
  stes: "saintes",
};

/** As EPCI are called in full, and as the official list abbreviates them. */
const LONG_FORMS: readonly [RegExp, string][] = [
  [/^communaute (de )?communes\b/, "cc"],
  [/^communaute d agglomeration\b/, "ca"],
  [/^communaute urbaine\b/, "cu"],
];

/**
 * The key of a name: no accent, case, hyphen, apostrophe or leading article; « St » is « Saint ».
 * Only `a-z`, digits and single spaces are left, so a key needs no escape in a LIKE pattern.
 */
export function searchKey(name: string): string {
  const words = name
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/œ/g, "oe")
    .replace(/æ/g, "ae")
    .replace(/\bs\//g, "sur ")
    .replace(/[^a-z0-9]+/g, " ")
    .trim()
    .split(" ")
    .map((word) => WHOLE_WORDS[word] ?? word)
    .join(" ");
  const short = LONG_FORMS.reduce((key, [long, form]) => key.replace(long, form), words);
  return short.replace(/^(le|la|les|l) (?=.)/, "");
}

/** Longer than any name in France, by far. */
const LONGEST_QUESTION = 100;

/** A département (« 35 », « 2A »), a postal or INSEE code beside a name says which of the homonyms. */
const PLACE = /^(\d{2,5}|2[ab]\d{0,3})$/;

/** What is asked: the key to look for, and the digits that say where, if a name came with some. */
export function readQuery(question: string): { key: string; place: string | null } | undefined {
  if (question.length > LONGEST_QUESTION) return undefined;
  // « 243 500 139 »: a SIREN as people write it.
  const digits = question.replace(/\s/g, "");
  const key = searchKey(/^\d{9}$/.test(digits) ? digits : question);
  if (!key) return undefined;
  const words = key.split(" ");
  const place = words.find((word) => PLACE.test(word));
  const name = words.filter((word) => word !== place).join(" ");
  if (!place || !name) return { key, place: null };
  return { key: searchKey(name), place: place.toUpperCase() };
}
