import { describe, expect, it } from "@jest/globals";
import { checkServer } from "@/launcher/external-database";
import { explain, StartFailure } from "@/launcher/failure";
import { french } from "@/launcher/say.mjs";

const error = (code: string, message = code) => Object.assign(new Error(message), { code });

describe("a failure", () => {
  it.each([
    ["of ours, as it is", new StartFailure("Dit ainsi."), "Dit ainsi."],
    ["full disk", error("ENOSPC"), "Le disque qui porte /here est plein"],
    [
      "full disk told by a program",
      new Error("could not write: No space left on device"),
      "est plein",
    ],
    ["quota", new Error("EDQUOT: quota"), "est plein"],
    ["no right", error("EACCES"), "L’accès à /here est refusé"],
    ["read-only", error("EROFS"), "lecture seule"],
    ["a file for a folder", error("ENOTDIR"), "n’est pas de la nature attendue"],
    ["anything else", new Error("boom"), "erreur imprévue (boom)"],
  ])("%s", (_, failure, sentence) => {
    expect(explain(failure, "/here")).toContain(sentence);
  });
});

describe("a server", () => {
  const server = (number: string, encoding = "UTF8") => ({ version: "x", number, encoding });
  it.each([
    ["130018", "trop ancien"],
    ["90624", "trop ancien"],
    ["", "trop ancien"],
  ])("%j is too old", (number, sentence) => {
    expect(() => checkServer("« base »", server(number))).toThrow(sentence);
  });
  it.each(["140000", "150004", "180000"])("%j is recent enough", (number) => {
    expect(() => checkServer("« base »", server(number))).not.toThrow();
  });
  it("must be in UTF8", () => {
    expect(() => checkServer("« base »", server("160000", "SQL_ASCII"))).toThrow(
      "créez-en une en UTF8",
    );
  });
});

describe("French typography", () => {
  it.each([
    ["Le port est pris : il change.", "Le port est pris\u00a0: il change."],
    ["« base » ?", "«\u00a0base\u00a0»\u00a0?"],
    ["fait (12 s), 5 Mo", "fait (12\u00a0s), 5\u00a0Mo"],
    ["http://localhost:3000", "http://localhost:3000"],
    ["2 sites", "2 sites"],
  ])("%j", (typed, printed) => {
    expect(french(typed)).toBe(printed);
  });
});
