import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { start } from "@/launcher/start";
import { createDatabase } from "../../helpers/database";
import { standInCommands } from "./standIns/commands";
import { launchUntilReady, makeProject, type Project } from "./standIns/project";

let project: Project;
beforeEach(() => {
  project = makeProject();
});
afterEach(() => project.remove());

/** Starts, expects it to stop by itself with 1 and one sentence, which is returned. */
async function refusal(env: Record<string, string> = {}): Promise<string> {
  const said: string[] = [];
  const code = await start({
    dev: false,
    projectFolder: project.folder,
    commands: standInCommands,
    variables: Object.keys(env).length > 0 ? { PATH: process.env.PATH, ...env } : undefined,
    say: (sentence) => said.push(sentence),
  });
  expect(code).toBe(1);
  expect(project.processes()).toEqual([]);
  const reasons = said.filter((sentence) => !ASIDE.test(sentence));
  expect(reasons).toHaveLength(1);
  return reasons[0] ?? "";
}

/** What the start says besides: steps that run at the same time, ports that other tests hold. */
const ASIDE =
  /^(Construction|Le portail est arrêté|\[courriel\]|PAYLOAD_SECRET n’est pas donné|Le port \d+ est pris : )/;

const put = (path: string, text: string) => {
  mkdirSync(join(project.data, path, ".."), { recursive: true });
  writeFileSync(join(project.data, path), text);
};
const listAll = () => readdirSync(project.data, { recursive: true }).map(String);

describe("a .data that cannot be used stops the start, in a sentence, untouched", () => {
  it.each([
    ["a file in its place", () => writeFileSync(project.data, "x"), /nature attendue|dossier/],
    ["damaged secrets", () => put("secrets.json", "{"), /secrets\.json est abîmé/],
    ["secrets with a value missing", () => put("secrets.json", "{}"), /secrets\.json est abîmé/],
    [
      "a database without its secrets",
      () => put("postgres/PG_VERSION", "18\n"),
      /secrets\.json manque/,
    ],
    [
      "a folder that is no database",
      () => put("postgres/notes.txt", "mine"),
      /n’est pas une base PostgreSQL complète/,
    ],
  ])("%s", async (_, spoil, sentence) => {
    spoil();
    const before = tryList();
    expect(await refusal()).toMatch(sentence);
    for (const name of before) expect(tryList()).toContain(name);

    function tryList(): string[] {
      try {
        return listAll();
      } catch {
        return [readFileSync(project.data, "utf8")];
      }
    }
  });

  it("a database of another version, or without its control file, then mended", async () => {
    await (await launchUntilReady(project)).stop();
    const cluster = join(project.data, "postgres");

    writeFileSync(join(cluster, "PG_VERSION"), "15\n");
    expect(await refusal()).toMatch(
      /version 15 de PostgreSQL et le serveur embarqué de la version 18/,
    );
    writeFileSync(join(cluster, "PG_VERSION"), "18\n");

    const control = join(cluster, "global/pg_control");
    renameSync(control, `${control}.aside`);
    expect(await refusal()).toMatch(/PostgreSQL ne démarre pas .*postgres\.log/);

    renameSync(`${control}.aside`, control);
    const mended = await launchUntilReady(project);
    expect(mended.output()).not.toMatch(/Création|Remplissage/);
    expect(await mended.stop()).toBe(0);
  });

  it("a database half made by a first start that was killed is simply made again", async () => {
    put("postgres.new-4194304/PG_VERSION", "18\n");
    const launched = await launchUntilReady(project);
    expect(listAll().some((name) => name.startsWith("postgres.new-"))).toBe(false);
    expect(await launched.stop()).toBe(0);
  });
});

describe("a value that cannot be used stops the start, in a sentence", () => {
  it.each([
    [{ PORT: "99999" }, /PORT doit être un nombre entre 1 et 65535/],
    [{ DATABASE_URI: "mysql://localhost/x" }, /DATABASE_URI doit être une adresse de la forme/],
    [{ SMTP_URL: "localhost:25" }, /SMTP_URL doit être une adresse de la forme/],
    [{ PAYLOAD_SECRET: "court" }, /PAYLOAD_SECRET doit compter au moins 32 caractères/],
    [{ ADMIN_PASSWORD: "court" }, /ADMIN_PASSWORD doit compter au moins 12 caractères/],
  ])("%j", async (env, sentence) => {
    expect(await refusal(env as unknown as Record<string, string>)).toMatch(sentence);
  });

  it("an .env line that cannot be read", async () => {
    writeFileSync(join(project.folder, ".env"), "PORT=3000\nwhat is this\n");
    expect(await refusal()).toMatch(/La ligne 2 du fichier \.env/);
  });
});

describe("DATABASE_URI", () => {
  const quiet = { SMTP_URL: "smtp://127.0.0.1:9" };

  it("is used, seeded once by whoever comes first, and no other database is started", async () => {
    const { uri, drop } = await createDatabase();
    const launched = await launchUntilReady(project, { env: { ...quiet, DATABASE_URI: uri } });
    expect(launched.output()).toContain("Premier démarrage");
    expect(launched.output()).toContain("PAYLOAD_SECRET n’est pas donné");
    expect(project.processes().some(({ command }) => /postgres -D|maildev/.test(command))).toBe(
      false,
    );

    const other = makeProject();
    const second = await launchUntilReady(other, {
      env: { ...quiet, DATABASE_URI: uri, PAYLOAD_SECRET: "s".repeat(32) },
    });
    expect(second.output()).not.toMatch(/Premier démarrage|Remplissage/);
    await Promise.all([launched.stop(), second.stop()]);
    await other.remove();
    await drop();
  });

  it.each([
    ["nobody listening", "postgresql://me:secret@127.0.0.1:1/base", /personne n’écoute/],
    ["an unknown host", "postgresql://me:secret@nowhere.invalid/base", /inconnu|ne répond pas/],
  ])("with %s stops within 10 s and never shows the password", async (_, uri, sentence) => {
    const startedAt = Date.now();
    const said = await refusal({ ...quiet, DATABASE_URI: uri });
    expect(said).toMatch(sentence);
    expect(said).toMatch(/« base » sur/);
    expect(said).not.toContain("secret");
    expect(Date.now() - startedAt).toBeLessThan(12_000);
  });

  it("with a wrong password, an unknown base, or a server that never speaks", async () => {
    const { uri, drop } = await createDatabase();
    const wrong = new URL(uri);
    wrong.password = "not-this-one";
    expect(await refusal({ ...quiet, DATABASE_URI: wrong.href })).toMatch(/refuse cet utilisateur/);
    const unknown = new URL(uri);
    unknown.pathname = "/nowhere";
    expect(await refusal({ ...quiet, DATABASE_URI: unknown.href })).toMatch(
      /cette base n’existe pas/,
    );
    await drop();

    const mute = createServer(() => {});
    await new Promise<void>((resolve) => mute.listen(0, "127.0.0.1", () => resolve()));
    const { port } = mute.address() as { port: number };
    try {
      const uri = `postgresql://a:b@127.0.0.1:${port}/c`;
      expect(await refusal({ ...quiet, DATABASE_URI: uri })).toMatch(/ne répond pas/);
    } finally {
      mute.close();
    }
  });
});
