import { expect, test } from "@jest/globals";
import { decodeSheet, separatorOf } from "@/lib/csv";

test.each<[string, Uint8Array]>([
  ["UTF-8", new TextEncoder().encode("é €’")],
  ["Windows-1252", new Uint8Array([0xe9, 0x20, 0x80, 0x92])],
  ["UTF-16, as « Texte Unicode »", new Uint8Array(Buffer.from("\ufeffé €’", "utf16le"))],
])("a sheet in %s", (_, bytes) => {
  expect(decodeSheet(bytes)).toBe("é €’");
});

test.each([
  ["a;b,c;d", ";"],
  ["a,b\n;;;;", ","],
  ["a\tb", "\t"],
  ['"a,b,c";d', ";"],
  ["a", ";"],
])("the separator of %j is %j", (text, separator) => {
  expect(separatorOf(text)).toBe(separator);
});
