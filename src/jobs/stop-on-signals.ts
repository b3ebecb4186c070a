import type { Logger } from "@/lib/logger";
import { describeError } from "./describe-error";
import { isLostConnection } from "./lost-connection";

/** Longer than a worker's own patience: what hangs on the way out is left behind. */
const LAST_CALL_MS = 30_000;

/**
 * Ties a process's life to its signals: SIGTERM or SIGINT stop in order, at the latest
 * after half a minute. A connection that is lost while nobody waits for it is survived; any
 * other stray error ends the process aloud, in order, for the launcher to start it again.
 *
 * @param stop gives the exit code
 * @returns to leave in order for another reason, with code 1
 */
export function stopOnSignals({ stop, log }: { stop: () => Promise<number>; log: Logger }): {
  giveUp: (cause: string) => void;
} {
  let stopping = false;
  const leave = async (cause: string, failed: boolean) => {
    // Ctrl-C reaches the whole group, and the launcher passes it on as well.
    if (stopping) return;
    stopping = true;
    setTimeout(() => process.exit(1), LAST_CALL_MS).unref();
    log.info(`arrêt demandé (${cause})`);
    const code = await stop().catch((error) => {
      log.error(`arrêt\u00a0: ${describeError(error)}`);
      return 1;
    });
    log.info("arrêté");
    process.exit(failed ? 1 : code);
  };
  for (const name of ["SIGTERM", "SIGINT"] as const) process.on(name, () => leave(name, false));
  const stray = (error: unknown) => {
    if (isLostConnection(error)) {
      log.warn(`connexion perdue\u00a0: ${describeError(error)}`);
      return;
    }
    log.error(`erreur imprévue\u00a0: ${describeError(error)}`, { stack: (error as Error)?.stack });
    void leave("erreur imprévue", true);
  };
  process.on("uncaughtException", stray);
  process.on("unhandledRejection", stray);
  return { giveUp: (cause) => void leave(cause, true) };
}
