"use client";

import { useCallback, useEffect, useState } from "react";
import { RunNowButton } from "./RunNowButton";
import type { JobsWords, JobWords, RunWords } from "./wording";

/** Often while something happens, seldom otherwise, never behind another tab. */
const BUSY_EVERY_MS = 1500;
const IDLE_EVERY_MS = 10_000;

/** The board of jobs: rendered on the server, kept fresh by asking `address` again. */
export function JobsBoard({ initial, address }: { initial: JobsWords; address: string }) {
  const [words, setWords] = useState(initial);
  const [stale, setStale] = useState(false);
  const refresh = useCallback(async () => {
    try {
      const response = await fetch(address, { credentials: "include" });
      if (response.ok) setWords(await response.json());
      setStale(!response.ok);
    } catch {
      setStale(true);
    }
  }, [address]);

  const busy = words.jobs.some((job) => job.busy);
  useEffect(() => {
    const timer = setInterval(
      () => {
        if (!document.hidden) void refresh();
      },
      busy ? BUSY_EVERY_MS : IDLE_EVERY_MS,
    );
    return () => clearInterval(timer);
  }, [busy, refresh]);

  return (
    <>
      <p className={words.workersAlive ? "jobs__workers" : "jobs__workers jobs__workers--none"}>
        {words.workers}
      </p>
      {stale && (
        <p role="status" className="jobs__workers--none">
          L’état affiché n’est plus à jour : le serveur ne répond pas.
        </p>
      )}
      {words.jobs.map((job) => (
        <JobCard key={job.name} job={job} address={address} onAsked={refresh} />
      ))}
      {words.failedPublications.length > 0 && <FailedPublications of={words} />}
    </>
  );
}

function JobCard({
  job,
  address,
  onAsked,
}: {
  job: JobWords;
  address: string;
  onAsked: () => Promise<void>;
}) {
  const current = job.runs.find(({ state }) => state === "running");
  const last = job.runs.find(({ state }) => state !== "running" && state !== "requested");
  return (
    <section className="jobs__card" aria-labelledby={`job-${job.name}`}>
      <header className="jobs__head">
        <div>
          <h2 id={`job-${job.name}`}>{job.label}</h2>
          <p>{job.description}</p>
          <p>Prochaine exécution : {job.nextTick}</p>
        </div>
        <RunNowButton
          address={`${address}/${job.name}`}
          label={job.label}
          busy={job.busy}
          onAsked={onAsked}
        />
      </header>
      {current?.progress && <Progress label={job.label} of={current.progress} />}
      {last ? (
        <p>
          Dernière exécution : {last.when} – <State of={last} />
          {last.summary && ` – ${last.summary}`}
          {last.error && <span className="jobs__error"> {last.error}</span>}
        </p>
      ) : (
        <p>Jamais exécuté.</p>
      )}
      {job.runs.length > 0 && <RunLog job={job} />}
    </section>
  );
}

function Progress({ label, of }: { label: string; of: NonNullable<RunWords["progress"]> }) {
  return (
    <p className="jobs__progress">
      <progress
        aria-label={`Avancement : ${label}`}
        max={of.total ?? undefined}
        value={of.total === null ? undefined : of.done}
      />
      <span>{of.text}</span>
    </p>
  );
}

function State({ of }: { of: RunWords }) {
  return <strong className={`jobs__state jobs__state--${of.state}`}>{of.stateLabel}</strong>;
}

function RunLog({ job }: { job: JobWords }) {
  return (
    <details className="jobs__log">
      <summary>Journal des exécutions</summary>
      <table>
        <caption>{`Exécutions : ${job.label}`}</caption>
        <thead>
          <tr>
            <th scope="col">Date</th>
            <th scope="col">Origine</th>
            <th scope="col">Résultat</th>
            <th scope="col">Durée</th>
            <th scope="col">Bilan</th>
          </tr>
        </thead>
        <tbody>
          {job.runs.map((run) => (
            <tr key={run.id}>
              <td>{[run.when, run.repeats].filter(Boolean).join(", ")}</td>
              <td>{run.origin}</td>
              <td>
                <State of={run} />
              </td>
              <td>{run.duration}</td>
              <td>
                {run.progress?.text ?? run.summary}
                {run.error && <span className="jobs__error"> {run.error}</span>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}

function FailedPublications({ of }: { of: JobsWords }) {
  return (
    <section className="jobs__card" aria-labelledby="failed-publications">
      <h2 id="failed-publications">Publications programmées en échec</h2>
      <p>Publiez ces documents à la main, ou programmez-les de nouveau.</p>
      <ul>
        {of.failedPublications.map(({ id, when, document, error }) => (
          <li key={id}>
            {[document, when].filter(Boolean).join(", ")}
            <span className="jobs__error"> {error}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
