import type { MailOutcome } from "@/lib/mail";

/**
 * What an outcome does to a delivery, its subscriber and its issue. Pure.
 *
 * Times are distances from now, in seconds: the database adds them to its own clock, the only
 * one that all workers share.
 */
export type Settlement = {
  state: "sent" | "deferred" | "queued" | "failed" | "uncertain";
  /** When it may be tried again; absent for a final state. */
  retryInSeconds?: number;
  smtpCode: number | null;
  reason: string | null;
  /** What is added to the row's counters. */
  counts: "deferral" | "loss" | "none";
  /** The mailbox does not exist: no issue goes there any more. */
  suppress: boolean;
  /** The server refuses us: every other message would fail alike. */
  pauseIssue: boolean;
  /** The server cannot be reached: this worker should stop trying for a while. */
  unreachable: boolean;
};

/** Greylisting lifts after minutes, full queues after an hour or two. */
export const DEFERRAL_MINUTES = [1, 5, 30, 120] as const;
/** Up to a quarter more, so that what was refused together does not come back together. */
const JITTER = 0.25;
/** A lost connection is nobody's fault: soon again, then less soon. */
const LOSS_SECONDS = [5, 15, 60, 300] as const;

type Past = { deferrals: number; losses: number };

/** `chance` is a number in [0, 1), the jitter. */
export function settle(outcome: MailOutcome, past: Past, chance: number): Settlement {
  const none = {
    smtpCode: null,
    reason: null,
    counts: "none",
    suppress: false,
    pauseIssue: false,
    unreachable: false,
  } as const;
  const jittered = (seconds: number) => Math.round(seconds * (1 + JITTER * chance));

  switch (outcome.kind) {
    case "sent":
      return { ...none, state: "sent", smtpCode: 250 };
    case "deferred": {
      const told = { ...none, smtpCode: outcome.code, reason: outcome.reason };
      const minutes = DEFERRAL_MINUTES[past.deferrals];
      return minutes === undefined
        ? { ...told, state: "failed" }
        : {
            ...told,
            state: "deferred",
            counts: "deferral",
            retryInSeconds: jittered(minutes * 60),
          };
    }
    case "recipient_refused":
      return {
        ...none,
        state: "failed",
        smtpCode: outcome.code,
        reason: outcome.reason,
        suppress: outcome.unknown,
      };
    case "message_refused":
      return { ...none, state: "failed", smtpCode: outcome.code, reason: outcome.reason };
    case "service_refused":
      return {
        ...none,
        state: "queued",
        retryInSeconds: 0,
        smtpCode: outcome.code,
        reason: outcome.reason,
        pauseIssue: true,
      };
    case "unreachable": {
      const seconds = LOSS_SECONDS[Math.min(past.losses, LOSS_SECONDS.length - 1)] ?? 300;
      return {
        ...none,
        state: "queued",
        retryInSeconds: jittered(seconds),
        reason: outcome.reason,
        counts: "loss",
        unreachable: true,
      };
    }
    case "uncertain":
      return { ...none, state: "uncertain", reason: outcome.reason };
  }
}

/** The automatic pause looks at this many last outcomes … */
export const WATCHED_OUTCOMES = 200;
/** … and tolerates this share of errors among them. */
export const TOLERATED_SHARE = 0.05;

/**
 * Whether so many errors among the last 200 outcomes must pause the issue: more than 10,
 * also while fewer than 200 are known, so that one bad address does not stop a short list.
 */
export function mustPause(errorsAmongLast: number): boolean {
  return errorsAmongLast > WATCHED_OUTCOMES * TOLERATED_SHARE;
}
