import type { JobsOverview, RunLine, RunOrigin, RunState, Summary } from "@/jobs";
import { summaryKeys, summaryValues } from "./summaryWords";

/** The jobs in French, ready to be shown: the browser formats nothing, so both sides agree. */

export const stateWords: Record<RunState, string> = {
  requested: "Demandé",
  running: "En cours",
  done: "Réussi",
  failed: "Échec",
  crashed: "Interrompu par une panne",
  stopped: "Arrêté avant la fin",
};

const originWords: Record<RunOrigin, string> = {
  schedule: "planifié",
  request: "demandé",
  command: "ligne de commande",
};

export type RunWords = {
  id: number;
  state: RunState;
  stateLabel: string;
  /** When it ran and for how long, who asked. */
  when: string;
  origin: string;
  duration: string;
  summary: string;
  error: string;
  /** What is said of the runs before it that did the same. */
  repeats: string;
  progress: { done: number; total: number | null; text: string } | null;
};

export type JobWords = {
  name: string;
  label: string;
  description: string;
  nextTick: string;
  /** Somebody has asked for it or it is running: asking again would change nothing. */
  busy: boolean;
  runs: RunWords[];
};

export type JobsWords = {
  workers: string;
  workersAlive: boolean;
  jobs: JobWords[];
  failedPublications: { id: number; when: string; document: string; error: string }[];
};

const dateTime = new Intl.DateTimeFormat("fr-FR", {
  timeZone: "Europe/Paris",
  weekday: "long",
  day: "numeric",
  month: "long",
  hour: "2-digit",
  minute: "2-digit",
});
const clockTime = new Intl.DateTimeFormat("fr-FR", {
  timeZone: "Europe/Paris",
  day: "2-digit",
  month: "2-digit",
  year: "numeric",
  hour: "2-digit",
  minute: "2-digit",
  second: "2-digit",
});
const count = new Intl.NumberFormat("fr-FR");

/** « 850 ms », « 12 s », « 3 min 05 s », « 2 h 04 min »; milliseconds in. */
export function wordDuration(ms: number): string {
  if (ms < 1000) return `${Math.round(ms)}\u00a0ms`;
  const seconds = Math.round(ms / 1000);
  const two = (value: number) => String(value).padStart(2, "0");
  if (seconds < 60) return `${seconds}\u00a0s`;
  const minutes = Math.floor(seconds / 60);
  if (minutes < 60) return `${minutes}\u00a0min ${two(seconds % 60)}\u00a0s`;
  return `${Math.floor(minutes / 60)}\u00a0h ${two(minutes % 60)}\u00a0min`;
}

/** « adresses vérifiées : 12 · en panne : 3 »; what did not happen is left out. */
export function wordSummary(summary: Summary | null): string {
  if (!summary) return "";
  const told = Object.entries(summary).filter(([, value]) => value || value === false);
  if (told.length === 0) return "rien à faire";
  return told
    .map(([key, value]) => `${summaryKeys[key] ?? key}\u00a0: ${wordValue(key, value)}`)
    .join(" · ");
}

function wordValue(key: string, value: Summary[string]): string {
  if (typeof value === "number") return key.endsWith("Id") ? String(value) : count.format(value);
  if (typeof value === "boolean") return value ? "oui" : "non";
  return summaryValues[value ?? ""] ?? value ?? "";
}

function wordProgress(run: RunLine): RunWords["progress"] {
  if (run.state !== "running") return null;
  const { progressDone: done, progressTotal: total, progressNote: note } = run;
  const counted =
    total === null ? count.format(done) : `${count.format(done)} sur ${count.format(total)}`;
  return { done, total, text: [counted, note].filter(Boolean).join(" — ") };
}

function wordOrigin(run: RunLine): string {
  const by = run.requestedBy ? ` par ${run.requestedBy}` : "";
  const again = run.attempt > 1 ? `, essai nº\u00a0${run.attempt}` : "";
  return `${originWords[run.origin]}${by}${again}`;
}

function wordRepeats(repeats: number): string {
  if (repeats === 0) return "";
  return repeats === 1
    ? "ainsi que la précédente"
    : `ainsi que les ${count.format(repeats)} précédentes`;
}

function wordRun(run: RunLine): RunWords {
  const { startedAt, finishedAt } = run;
  return {
    id: run.id,
    state: run.state,
    stateLabel: stateWords[run.state],
    when: clockTime.format(startedAt ?? run.requestedAt),
    origin: wordOrigin(run),
    duration:
      startedAt && finishedAt ? wordDuration(finishedAt.getTime() - startedAt.getTime()) : "",
    summary: wordSummary(run.summary),
    error: run.error ?? "",
    repeats: wordRepeats(run.repeats),
    progress: wordProgress(run),
  };
}

function wordWorkers({ livingWorkers, lastSeenWorker }: JobsOverview): string {
  if (livingWorkers === 1) return "Un processus exécute les travaux.";
  if (livingWorkers > 1) return `${livingWorkers} processus exécutent les travaux.`;
  const seen = lastSeenWorker ? ` Le dernier a été vu le ${clockTime.format(lastSeenWorker)}.` : "";
  return `Aucun processus n’exécute les travaux\u00a0: rien ne sera lancé tant que le service «\u00a0worker\u00a0» est arrêté.${seen}`;
}

/** What may be published at a set time. */
const documentNames: Record<string, string> = {
  entries: "Ressource",
  sources: "Source",
  organizations: "Organisme",
  series: "Série",
  terms: "Terme du glossaire",
  themes: "Thématique",
  pages: "Page",
};

/** `{ doc: { relationTo, value } }`, as Payload's task stores it. */
function wordDocument(input: unknown): string {
  const target = (input as { doc?: { relationTo?: string; value?: unknown } } | null)?.doc;
  if (!target?.relationTo) return "";
  const name = documentNames[target.relationTo] ?? target.relationTo;
  return `${name} nº\u00a0${String(target.value)}`;
}

export function wordJobs(overview: JobsOverview): JobsWords {
  return {
    workers: wordWorkers(overview),
    workersAlive: overview.livingWorkers > 0,
    jobs: overview.jobs.map(({ job, nextTick, runs }) => ({
      name: job.name,
      label: job.label,
      description: job.description,
      nextTick: nextTick
        ? `${dateTime.format(nextTick).replace(/ 1 (?=\p{L})/u, " 1er ")} (heure de Paris)`
        : "uniquement à la demande",
      busy: runs.some(({ state }) => state === "running" || state === "requested"),
      runs: runs.map(wordRun),
    })),
    failedPublications: overview.failedPublications.map(({ id, waitUntil, input, error }) => ({
      id,
      when: waitUntil ? clockTime.format(waitUntil) : "",
      document: wordDocument(input),
      error,
    })),
  };
}
