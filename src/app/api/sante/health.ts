/** What `/api/sante` says, out of a few facts. Codes for programs; nothing personal. Pure. */

export type HealthFacts = {
  workers: { living: number; lastSeen: Date | null };
  mail: {
    configured: boolean;
    /** Mails due and not yet handed over. */
    waiting: number;
    /** Seconds for which the oldest of them has been due; null when there is none. */
    oldestSeconds: number | null;
    /** Given up in the last 24 hours. */
    failed: number;
  };
};

export type Health = {
  /** `degrade`: pages are served, but jobs or mails are not. */
  etat: "ok" | "degrade" | "indisponible";
  base: { etat: "ok" | "indisponible" };
  worker: { etat: "ok" | "absent" | "inconnu"; actifs: number; vuLe: string | null };
  courriel: {
    etat: "ok" | "en-retard" | "non-configure" | "inconnu";
    enAttente: number;
    plusAncienSecondes: number | null;
    echecs24h: number;
  };
};

/** A mail leaves within seconds; the retries of a deferred one are not counted as waiting. */
const lateAfterSeconds = 300;

export function judgeHealth({ workers, mail }: HealthFacts): Health {
  const worker = workers.living > 0 ? "ok" : "absent";
  const late = mail.oldestSeconds !== null && mail.oldestSeconds > lateAfterSeconds;
  const courriel = !mail.configured ? "non-configure" : late ? "en-retard" : "ok";
  return {
    etat: worker === "ok" && courriel === "ok" ? "ok" : "degrade",
    base: { etat: "ok" },
    worker: {
      etat: worker,
      actifs: workers.living,
      vuLe: workers.lastSeen?.toISOString() ?? null,
    },
    courriel: {
      etat: courriel,
      enAttente: mail.waiting,
      plusAncienSecondes: mail.oldestSeconds,
      echecs24h: mail.failed,
    },
  };
}

/** Without the database nothing else is known. */
export const unavailable: Health = {
  etat: "indisponible",
  base: { etat: "indisponible" },
  worker: { etat: "inconnu", actifs: 0, vuLe: null },
  courriel: { etat: "inconnu", enAttente: 0, plusAncienSecondes: null, echecs24h: 0 },
};
