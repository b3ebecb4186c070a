import { readFileSync } from "node:fs";
import { describe, expect, it } from "@jest/globals";
import { checkVariables, parseEnvironmentFile } from "@/launcher/environment";
import { readEnvironment } from "@/lib/env";

describe("a line of .env", () => {
  it.each([
    ["NAME=value", { NAME: "value" }],
    ["  NAME = value  ", { NAME: "value" }],
    ["export NAME=value", { NAME: "value" }],
    ["NAME=", { NAME: "" }],
    ["NAME=a b # comment", { NAME: "a b" }],
    ["NAME=a#b", { NAME: "a#b" }],
    ['NAME="a # b"', { NAME: "a # b" }],
    ['NAME="a\\nb \\"c\\" \\\\"', { NAME: 'a\nb "c" \\' }],
    ["NAME='a\\nb'", { NAME: "a\\nb" }],
    ['NAME=`it\'s "so"` # quoted', { NAME: 'it\'s "so"' }],
    ["URL=postgresql://a:b=c@d/e?f=g", { URL: "postgresql://a:b=c@d/e?f=g" }],
    ["# comment\n\n  # other\r\nNAME=1\r\n", { NAME: "1" }],
    ["\uFEFFNAME=1", { NAME: "1" }],
    ["A=1\nA=2", { A: "2" }],
  ])("%j gives %j", (text, expected) => {
    expect(parseEnvironmentFile(text)).toEqual(expected);
  });

  it.each(["what", "1NAME=2", "=x", 'NAME="open', "NAME='a' b"])(
    "%j is refused with its number",
    (line) => {
      expect(() => parseEnvironmentFile(`A=1\n${line}`)).toThrow("La ligne 2 du fichier .env");
    },
  );

  it("of .env.example gives nothing that stops a start", () => {
    const values = parseEnvironmentFile(readFileSync(".env.example", "utf8"));
    expect(checkVariables(values).PORT).toBe(3000);
  });
});

describe("the environment", () => {
  const enough = { DATABASE_URI: "postgresql://a@b/c", PAYLOAD_SECRET: "x".repeat(32) };

  it("has defaults, an empty value being none", () => {
    const read = readEnvironment({ ...enough, SMTP_URL: "", PORT: "", CRON_DISABLED: "" });
    expect(read).toMatchObject({
      PORT: 3000,
      SITE_URL: "http://localhost:3000",
      OUTBOUND_ALLOW: [],
      CRON_DISABLED: false,
    });
    expect(read.SMTP_URL).toBeUndefined();
  });

  it.each([
    [{ DATABASE_URI: "" }, "La variable DATABASE_URI manque"],
    [{ DATABASE_URI: "mysql://a/b" }, "La variable DATABASE_URI doit être une adresse"],
    [{ PAYLOAD_SECRET: "short" }, "au moins 32 caractères"],
    [{ PORT: "0" }, "un nombre entre 1 et 65535"],
    [{ PORT: "80.5" }, "un nombre entre 1 et 65535"],
    [{ PORT: "http" }, "un nombre entre 1 et 65535"],
    [{ SITE_URL: "exemple.fr" }, "La variable SITE_URL doit être l’adresse publique"],
    [{ SITE_URL: "ftp://exemple.fr" }, "La variable SITE_URL doit être l’adresse publique"],
    [{ SMTP_URL: "smtp:" }, "La variable SMTP_URL doit être une adresse"],
    [{ S3_BUCKET: "media" }, "La variable S3_REGION manque alors que S3_BUCKET est donné"],
    [{ ADMIN_EMAIL: "admin" }, "La variable ADMIN_EMAIL doit être une adresse électronique"],
    [{ ADMIN_PASSWORD: "short" }, "au moins 12 caractères"],
    [{ OUTBOUND_ALLOW: "10.0.0.0/33" }, "La variable OUTBOUND_ALLOW doit être une liste"],
    [{ OUTBOUND_ALLOW: "10.0.0.0/8:70000" }, "La variable OUTBOUND_ALLOW doit être une liste"],
    [{ OUTBOUND_ALLOW: "http://x" }, "La variable OUTBOUND_ALLOW doit être une liste"],
    [{ CRON_DISABLED: "oui" }, "La variable CRON_DISABLED doit valoir 1 ou 0"],
  ])("refuses %j, in a sentence", (wrong, sentence) => {
    expect(() => readEnvironment({ ...enough, ...(wrong as Record<string, string>) })).toThrow(
      sentence,
    );
  });

  it.each([
    "127.0.0.1",
    "::1",
    "10.0.0.0/8",
    "fd00::/8",
    "interne.example",
    "interne.example:8081",
    "10.0.0.0/8:8081",
    "[::1]:8081",
    " a.b , c ",
  ])("lets outbound requests reach %j", (OUTBOUND_ALLOW) => {
    expect(readEnvironment({ ...enough, OUTBOUND_ALLOW }).OUTBOUND_ALLOW.length).toBeGreaterThan(0);
  });
});
