import type { Logger } from "@/lib/logger";
import { describeError } from "./describe-error";

/** Codes with which a lost connection announces itself outside any query. */
const LOST_CONNECTION = new Set(["57P01", "57P02", "57P03", "ECONNRESET", "ECONNREFUSED", "EPIPE"]);

/**
 * Ties a process's life to its signals: the first SIGTERM or SIGINT stops in order, a second
 * one leaves at once. A connection that is lost while nobody waits for it is survived; any
 * other stray error ends the process aloud, in order, for the launcher to start it again.
 *
 * @param stop gives the exit code
 */
export function stopOnSignals({ stop, log }: { stop: () => Promise<number>; log: Logger }): void {
  let stopping = false;
  const leave = async (cause: string, failed: boolean) => {
    if (stopping) process.exit(1);
    stopping = true;
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
    const lost =
      LOST_CONNECTION.has(String((error as { code?: unknown })?.code)) ||
      /^Connection terminated/.test(describeError(error));
    if (lost) {
      log.warn(`connexion perdue\u00a0: ${describeError(error)}`);
      return;
    }
    log.error(`erreur imprévue\u00a0: ${describeError(error)}`, { stack: (error as Error)?.stack });
    if (!stopping) void leave("erreur imprévue", true);
  };
  process.on("uncaughtException", stray);
  process.on("unhandledRejection", stray);
}
