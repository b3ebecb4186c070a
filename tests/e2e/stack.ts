import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import http from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { ensureBuilt } from "../../src/launcher/build";
import { nodeFlags, prepareProgram } from "../../src/launcher/programs.mjs";
import { freePort, startTestServer } from "../helpers/database-server";

export const administrator = {
  email: "admin@test.localhost",
  password: "mot-de-passe-de-test",
};

export type Stack = {
  /** Two web processes over one database: what one publishes the other must show. */
  siteUrl: string;
  otherUrl: string;
  mailUrl: string;
  databaseUri: string;
  env: Record<string, string>;
  stop: () => Promise<void>;
};

const patienceMs = 180_000;

/** Waits until the address answers anything at all. */
export async function untilAnswers(url: string): Promise<void> {
  const deadline = Date.now() + patienceMs;
  for (;;) {
    const status = await new Promise<number>((resolve) => {
      const request = http.get(url, (reply) => {
        reply.resume();
        resolve(reply.statusCode ?? 0);
      });
      request.on("error", () => resolve(0));
    });
    if (status > 0) return;
    if (Date.now() > deadline) throw new Error(`${url} never answered`);
    await wait(200);
  }
}

/** The whole system on the production build: PostgreSQL, mail catcher, two webs, two workers. */
export async function startStack(): Promise<Stack> {
  const folder = mkdtempSync(join(tmpdir(), "oc-e2e-"));
  const database = await startTestServer();
  const [web, otherWeb, smtp, mailPage] = [
    await freePort(),
    await freePort(),
    await freePort(),
    await freePort(),
  ];
  const siteUrl = `http://localhost:${web}`;
  const env: Record<string, string> & NodeJS.ProcessEnv = {
    ...(process.env as Record<string, string>),
    NODE_ENV: "production",
    NODE_OPTIONS: "",
    DATABASE_URI: database.uri,
    SMTP_URL: `smtp://127.0.0.1:${smtp}`,
    SITE_URL: siteUrl,
    PORT: String(web),
    PAYLOAD_SECRET: "only-for-tests-0123456789-0123456789",
    ADMIN_EMAIL: administrator.email,
    ADMIN_PASSWORD: administrator.password,
    // The tests' own sites stand in for the outside.
    OUTBOUND_ALLOW: "127.0.0.0/8",
  };
  const children: ChildProcess[] = [];
  const start = (args: string[], extra: Record<string, string> = {}): ChildProcess => {
    const child: ChildProcess = spawn(process.execPath, args, {
      env: { ...env, ...extra },
      stdio: ["ignore", "inherit", "inherit"],
    });
    children.push(child);
    return child;
  };
  const startProgram = async (entry: string, extra?: Record<string, string>) =>
    start([...nodeFlags, await prepareProgram(entry)], extra);
  const toEnd = async (entry: string) => {
    const child = await startProgram(entry);
    const code = await new Promise((resolve) => child.once("exit", resolve));
    if (code !== 0) throw new Error(`${entry} ended with ${code}`);
  };
  const filled = async () => {
    await toEnd("src/launcher/migrate.ts");
    await toEnd("src/seed/run.ts");
  };
  // As `npm start` does: the build asks the database nothing.
  await Promise.all([
    ensureBuilt({
      projectFolder: process.cwd(),
      logFile: join(folder, "build.log"),
      env,
      say: (line: string) => console.log(line),
    } as Parameters<typeof ensureBuilt>[0]),
    filled(),
  ]);
  start([
    "node_modules/maildev/dist/bin/maildev.js",
    ...[
      "--smtp",
      String(smtp),
      "--ip",
      "127.0.0.1",
      "--web",
      String(mailPage),
      "--web-ip",
      "127.0.0.1",
    ],
    ...["--mail-directory", folder],
  ]);
  await startProgram("src/server/start.ts");
  await startProgram("src/server/start.ts", { PORT: String(otherWeb) });
  // Two workers, so that every test also shows that a tick happens once.
  await startProgram("src/jobs/worker.ts");
  await startProgram("src/jobs/worker.ts");
  const otherUrl = `http://localhost:${otherWeb}`;
  const mailUrl = `http://127.0.0.1:${mailPage}`;
  await Promise.all([siteUrl, otherUrl, mailUrl].map(untilAnswers));
  return {
    siteUrl,
    otherUrl,
    mailUrl,
    databaseUri: database.uri,
    env,
    async stop() {
      const running = children.filter((child) => child.exitCode === null && !child.killed);
      await Promise.all(
        running.map(async (child) => {
          const over = new Promise((resolve) => child.once("exit", resolve));
          child.kill("SIGTERM");
          const hurry = setTimeout(() => child.kill("SIGKILL"), 25_000);
          await over;
          clearTimeout(hurry);
        }),
      );
      await database.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
