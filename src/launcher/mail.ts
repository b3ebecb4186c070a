import { mkdirSync } from "node:fs";
import { connect } from "node:net";
import { setTimeout as wait } from "node:timers/promises";
import { type Command, startChild } from "./children";
import type { Variables } from "./environment";
import { choosePort } from "./ports";
import type { Say } from "./say.mjs";
import type { Stack } from "./stack";
import type { StatePaths } from "./state";

const SMTP_PORT = 1025;
const PAGE_PORT = 1080;
const DRAIN_MS = 5_000;
const READY_MS = 30_000;
/** A newsletter to thousands must not fill the disk with copies that nobody reads. */
const KEPT_MESSAGES = 2_000;

export type MailCatcher = { smtpUrl: string; page: string };

/** Catches the messages of a stack that has no mail server: nothing leaves this machine, and a web page shows them. */
export async function startMailCatcher({
  projectFolder,
  paths,
  env,
  say,
  keep,
}: {
  projectFolder: string;
  paths: StatePaths;
  env: Variables;
  say: Say;
  keep: Stack["keep"];
}): Promise<MailCatcher> {
  mkdirSync(paths.mail, { recursive: true, mode: 0o700 });
  const label = "la boîte aux lettres locale";
  const smtp = await choosePort({ wished: SMTP_PORT, label, say });
  const page = await choosePort({ wished: PAGE_PORT, label: "sa page", say, avoid: [smtp] });
  await keep({
    label,
    place: "mail",
    drainMs: DRAIN_MS,
    launch: () =>
      startChild({
        command: maildev({ smtp, page, folder: paths.mail }),
        cwd: projectFolder,
        env,
        onLine: (line) => say(`[courriel] ${line}`),
      }),
    ready: (_, over) => listens(smtp, over),
  });
  return { smtpUrl: `smtp://127.0.0.1:${smtp}`, page: `http://localhost:${page}` };
}

function maildev(at: { smtp: number; page: number; folder: string }): Command {
  const listening = ["--smtp", String(at.smtp), "--ip", "127.0.0.1"];
  const page = ["--web", String(at.page), "--web-ip", "127.0.0.1"];
  const storage = ["--mail-directory", at.folder, "--max-emails", String(KEPT_MESSAGES)];
  return {
    args: [
      "node_modules/maildev/dist/bin/maildev.js",
      ...listening,
      ...page,
      ...storage,
      "--silent",
    ],
  };
}

/** Resolves once somebody accepts connections on the port. */
async function listens(port: number, over: AbortSignal): Promise<void> {
  const deadline = Date.now() + READY_MS;
  while (!over.aborted && Date.now() < deadline) {
    const accepted = await new Promise<boolean>((resolve) => {
      const socket = connect({ port, host: "127.0.0.1" }, () => {
        socket.destroy();
        resolve(true);
      });
      socket.once("error", () => resolve(false));
    });
    if (accepted) return;
    await wait(100);
  }
  throw new Error(`nobody listens on ${port}`);
}
