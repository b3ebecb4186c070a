import { existsSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:net";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import {
  eventually,
  kill,
  type Launched,
  launchUntilReady,
  makeProject,
  type Project,
} from "./standIns/project";

let project: Project;
beforeEach(() => {
  project = makeProject();
});
afterEach(() => project.remove());

/** What the stand-in of the site says: its number and environment. */
async function askSite(launched: Launched): Promise<Record<string, string>> {
  const [, address = ""] = /Site\s: (\S+)/.exec(launched.output()) ?? [];
  return (await fetch(address)).json() as Promise<Record<string, string>>;
}

const passwordShown = (output: string) => /Mot de passe\s: (\S+)/.exec(output)?.[1];

describe("npm start", () => {
  it("brings everything up, shows the administrator once, keeps the data and builds once", async () => {
    const first = await launchUntilReady(project);
    expect(first.output()).toContain("/admin");
    expect(passwordShown(first.output())).toMatch(/^[a-z2-9]{5}(-[a-z2-9]{5}){3}$/);
    const told = await askSite(first);
    expect(told.DATABASE_URI).toMatch(
      /^postgresql:\/\/open_collectivites:.+@127\.0\.0\.1:\d+\/open_collectivites$/,
    );
    expect(told.SMTP_URL).toMatch(/^smtp:\/\/127\.0\.0\.1:\d+$/);
    expect(told.PAYLOAD_SECRET).toHaveLength(64);
    expect(told.ADMIN_PASSWORD).toBeUndefined();
    expect(statSync(join(project.data, "secrets.json")).mode & 0o777).toBe(0o600);
    expect(readFileSync(join(project.data, "secrets.json"), "utf8")).not.toContain(
      passwordShown(first.output()),
    );

    expect(await first.stop()).toBe(0);
    expect(project.processes()).toEqual([]);
    expect(existsSync(join(project.data, "lock"))).toBe(false);

    const second = await launchUntilReady(project);
    expect(passwordShown(second.output())).toBeUndefined();
    expect(second.output()).not.toMatch(/Création|Construction|Remplissage|structure/);
    const again = await askSite(second);
    expect([again.DATABASE_URI, again.PAYLOAD_SECRET]).toEqual([
      told.DATABASE_URI,
      told.PAYLOAD_SECRET,
    ]);
    expect(readFileSync(join(project.folder, "builds.txt"), "utf8")).toBe("built\n");
    expect(await second.stop()).toBe(0);
  });

  it("says which process runs already, and leaves it alone", async () => {
    const first = await launchUntilReady(project);
    const second = project.launch();
    expect(await second.ended).toBe(1);
    expect(second.output()).toContain(`processus ${first.child.pid}`);
    expect((await askSite(first)).pid).toBeDefined();
    await first.stop();
  });

  it("replaces whichever of its processes is killed", async () => {
    const launched = await launchUntilReady(project);
    const processes: [pattern: RegExp, label: string][] = [
      [/web\.mjs/, "le site"],
      [/worker\.mjs/, "le service des tâches"],
      [/maildev/, "la boîte aux lettres locale"],
      [/guard-database/, "la base de données"],
      [/bin\/postgres -D/, "la base de données"],
    ];
    for (const [pattern, label] of processes) {
      const find = () => project.processes().find(({ command }) => pattern.test(command));
      const deathsTold = () =>
        launched.output().match(new RegExp(`Arrêt inattendu \\(.*\\)\\s: ${label}\\.`, "g"))
          ?.length ?? 0;
      // The one before may be what this one waits for.
      await eventually(() => find() !== undefined, launched.output);
      const victim = find();
      const before = deathsTold();
      kill(victim?.pid ?? 0);
      await eventually(() => deathsTold() > before, launched.output);
      await eventually(() => find() !== undefined && find()?.pid !== victim?.pid, launched.output);
    }
    await eventually(() =>
      askSite(launched).then(
        () => true,
        () => false,
      ),
    );
    expect(await launched.stop()).toBe(0);
    expect(project.processes()).toEqual([]);
  });

  it("killed, takes everything with it, and starts again on what it left", async () => {
    const first = await launchUntilReady(project);
    kill(first.child.pid ?? 0);
    await eventually(
      () => project.processes().length === 0,
      () => JSON.stringify(project.processes()),
    );
    expect(existsSync(join(project.data, "lock"))).toBe(true);
    const second = await launchUntilReady(project);
    expect(await second.stop()).toBe(0);
  });

  it("stops when the npm that started it is killed", async () => {
    const npm = await launchUntilReady(project, { throughNpm: true });
    kill(npm.child.pid ?? 0);
    await npm.until("La commande npm qui a lancé le portail a disparu");
    await eventually(() => project.processes().length === 0);
    expect(existsSync(join(project.data, "lock"))).toBe(false);
  });

  it("starts again after all its processes were killed together", async () => {
    await launchUntilReady(project);
    for (const { pid } of project.processes()) process.kill(pid, "SIGKILL");
    await eventually(() => project.processes().length === 0);
    expect(existsSync(join(project.data, "postgres/postmaster.pid"))).toBe(true);
    // As after a reboot: the number in the file now belongs to somebody else.
    const pidFile = join(project.data, "postgres/postmaster.pid");
    writeFileSync(pidFile, readFileSync(pidFile, "utf8").replace(/^\d+/, String(process.pid)));
    const second = await launchUntilReady(project);
    expect(await second.stop()).toBe(0);
  });

  it("finishes a first start that was interrupted, and shows the password that holds", async () => {
    const first = project.launch({ env: { STAND_IN_SEED_FAILS: "1" } });
    expect(await first.ended).toBe(1);
    expect(first.output()).toContain("Remplissage de la base\u00a0: échec");
    const kept = JSON.parse(readFileSync(join(project.data, "secrets.json"), "utf8")).admin
      .password;
    const second = await launchUntilReady(project);
    expect(passwordShown(second.output())).toBe(kept);
    await second.stop();
  });

  it("takes the next port when its own is taken, and says so", async () => {
    const taken = await listen();
    const { port } = taken.address() as { port: number };
    const launched = await launchUntilReady(project, { env: { PORT: String(port) } });
    expect(launched.output()).toContain(`Le port ${port} est pris\u00a0: le site prend le port`);
    expect(launched.output()).not.toContain(`http://localhost:${port}\n`);
    await launched.stop();

    const insisted = project.launch({
      env: { PORT: String(port), SITE_URL: "https://exemple.fr" },
    });
    expect(await insisted.ended).toBe(1);
    expect(insisted.output()).toContain(`Le port ${port} est pris, et SITE_URL`);
    taken.close();
  });

  it("gives up, in a sentence, on a process that always dies", async () => {
    const launched = project.launch({ env: { STAND_IN_WORKER_DIES: "1" } });
    expect(await launched.ended).toBe(1);
    expect(launched.output()).toContain("Le service des tâches s’arrête dès son démarrage");
    expect(project.processes()).toEqual([]);
  });

  it("stops at once when it is asked to in the middle of its start", async () => {
    const launched = project.launch();
    await launched.until("Création de la base");
    expect(await launched.stop()).toBe(0);
    expect(project.processes()).toEqual([]);
    expect(existsSync(join(project.data, "lock"))).toBe(false);
  });
});

function listen(): Promise<Server> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, "127.0.0.1", () => resolve(server));
  });
}
