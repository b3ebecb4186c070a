import { isEnvelopeAddress } from "@/lib/mail/transport";

test.each([
  ["a@exemple.fr", true],
  ["élise@exemple.fr", true],
  ['"jean dupont"@exemple.fr', true],
  ["o'brien+tag=1@xn--exmple-cva.fr", true],
  [`${"l".repeat(64)}@exemple.fr`, true],
  ["a@exemple.fr>\r\nRCPT TO:<victime@x.fr", false],
  ["a@exemple.fr\r\nBcc: victime@x.fr", false],
  ["Jean <a@exemple.fr>", false],
  ["a@exemple.fr, b@exemple.fr", false],
  ["a@b@exemple.fr", false],
  ['"a\r\nb"@exemple.fr', false],
  ["sans-arobase", false],
  ["@exemple.fr", false],
  ["a@", false],
  ["", false],
  [`a@${"d".repeat(260)}.fr`, false],
])("%j may stand in an envelope: %s", (text, expected) => {
  expect(isEnvelopeAddress(text)).toBe(expected);
});
