import { describe, expect, test } from "@jest/globals";
import {
  type KnownAddress,
  toneOf,
  wordAddress,
  wordAge,
  wordBesideField,
  wordShare,
} from "@/admin/links/addressWords";
import {
  addressStates,
  noteLabels,
  outcomeLabels,
  outcomes,
  reasonLabels,
  stateLabels,
  wordReason,
  wordState,
} from "@/links";

const now = new Date("2026-11-26T09:00:00Z");
const address = (values: Partial<KnownAddress> = {}): KnownAddress => ({
  state: "broken",
  reason: "http-4xx",
  httpStatus: 404,
  failingSince: new Date("2026-11-01T07:05:00Z"),
  checkedAt: new Date("2026-11-25T07:05:00Z"),
  okAt: new Date("2026-10-30T07:05:00Z"),
  asked: false,
  ...values,
});
const fine = { state: "ok", reason: null, httpStatus: 200, failingSince: null };
/** Sentences without their no-break spaces, for reading. */
const plain = (text: string) => text.replaceAll("\u00a0", " ");

test("every state, outcome, reason and note has its French", () => {
  for (const state of addressStates) expect(stateLabels[state]).toBeTruthy();
  for (const outcome of outcomes) expect(outcomeLabels[outcome]).toBeTruthy();
  for (const label of [...Object.values(reasonLabels), ...Object.values(noteLabels)])
    expect(label).toMatch(/^\p{Ll}/u);
});

test.each([
  ["http-4xx", 404, "page introuvable (404)"],
  ["soft-404", 200, "la page dit elle-même ne plus exister"],
  ["dns", null, "ce nom de site n’existe pas"],
  [null, 204, "réponse 204"],
  [null, 200, ""],
  ["un-code-inconnu", null, "un-code-inconnu"],
])("%s and %s: « %s »", (reason, status, expected) => {
  expect(wordReason(reason, status)).toBe(expected);
});

test("the reason is told of what does not work alone", () => {
  expect(plain(wordState(address()))).toBe("Lien rompu : page introuvable (404)");
  expect(wordState(address({ ...fine, httpStatus: 206 }))).toBe("Lien vérifié");
});

test.each([
  ["ok", "good"],
  ["moved", "good"],
  ["unknown", "neutral"],
  ["blocked", "neutral"],
  ["unsupported", "neutral"],
  ["failing", "trouble"],
  ["broken", "trouble"],
  ["gone", "trouble"],
  ["degraded", "trouble"],
  ["invalid", "trouble"],
  ["refused", "trouble"],
])("%s is %s", (state, tone) => expect(toneOf(state)).toBe(tone));

test.each([
  [0, "moins d’une heure"],
  [3_600_000, "1 heure"],
  [47.9 * 3_600_000, "47 heures"],
  [48 * 3_600_000, "2 jours"],
  [1_200 * 86_400_000, "1 200 jours"],
])("%i ms: « %s »", (ms, expected) => {
  expect(wordAge(ms).replace(/[\u00a0\u202f]/g, " ")).toBe(expected);
});

test.each([
  [null, "–"],
  [1, "100 %"],
  [0.9999, "99,9 %"],
  [0.5, "50 %"],
  [0, "0 %"],
])("a share of %s: « %s »", (share, expected) => expect(plain(wordShare(share))).toBe(expected));

describe("an address of the list", () => {
  test("since when, the last success, the last check", () => {
    const words = wordAddress(address(), now);
    expect(Object.fromEntries(Object.entries(words).map(([k, v]) => [k, plain(v)]))).toEqual({
      tone: "trouble",
      label: "Lien rompu",
      reason: "page introuvable (404)",
      since: "En échec depuis le 1er novembre 2026 à 08:05 (25 jours)",
      lastOk: "Dernier succès le 30 octobre 2026 à 08:05",
      lastCheck: "Vérifiée le 25 novembre 2026 à 08:05",
    });
  });

  test.each<[Partial<KnownAddress>, string, string]>([
    [{ ...fine, checkedAt: null, okAt: null }, "", "Pas encore vérifiée"],
    [{ okAt: null }, "Aucun succès constaté", "Vérifiée le 25 novembre 2026 à 08:05"],
    [
      { asked: true },
      "Dernier succès le 30 octobre 2026 à 08:05",
      "Vérification demandée, en attente",
    ],
  ])("%j", (values, lastOk, lastCheck) => {
    const words = wordAddress(address(values), now);
    expect([words.lastOk, words.lastCheck].map(plain)).toEqual([lastOk, lastCheck]);
  });
});

describe("beside a field", () => {
  test.each<[Partial<KnownAddress>, string, string]>([
    [fine, "good", "Lien vérifié le 25 novembre 2026 à 08:05."],
    [
      { ...fine, state: "moved" },
      "good",
      "Lien vérifié le 25 novembre 2026 à 08:05 : la page a changé d’adresse.",
    ],
    [
      {},
      "trouble",
      "Lien rompu : page introuvable (404). Vérifié le 25 novembre 2026 à 08:05. Il fonctionnait le 30 octobre 2026 à 08:05.",
    ],
    [
      { ...fine, state: "unknown", checkedAt: null, okAt: null },
      "neutral",
      "Lien pas encore vérifié.",
    ],
    [
      { ...fine, state: "unknown", checkedAt: null, asked: true },
      "neutral",
      "Vérification en cours…",
    ],
    [
      { ...fine, state: "blocked", reason: "bot-refused", httpStatus: 403 },
      "neutral",
      "Vérification refusée par le site : refuse les robots (403). Vérifié le 25 novembre 2026 à 08:05.",
    ],
    [
      { ...fine, state: "invalid", reason: null, httpStatus: null, checkedAt: null, okAt: null },
      "trouble",
      "Adresse non valable.",
    ],
  ])("%j", (values, tone, sentence) => {
    const words = wordBesideField(address(values));
    expect([words.tone, plain(words.sentence)]).toEqual([tone, sentence]);
  });
});
