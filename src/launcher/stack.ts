import { Interrupted } from "./failure";
import type { Say } from "./say.mjs";
import { PLACES, type Place, type Service, type Supervised, supervise } from "./supervise";

/** Everything that runs, and how it stops: those who use others before those who are used. */
export type Stack = {
  /** Keeps a service running; resolves when it answers. Throws `Interrupted` when the stack is to stop. */
  keep: (service: Service) => Promise<Supervised>;
  /** Stops all, front to back; resolves when nothing runs any more. */
  stop: () => Promise<void>;
  /** Kills all but the database, which stops by itself at once. */
  hurry: () => void;
};

/** `signal` tells that the stack is to stop; `onGiveUp` is told of a service that no longer starts. */
export function openStack({
  say,
  signal,
  onGiveUp,
}: {
  say: Say;
  signal: AbortSignal;
  onGiveUp: (failure: Error) => void;
}): Stack {
  const kept: { place: Place; supervised: Supervised }[] = [];
  const at = (place: Place) =>
    kept.filter((one) => one.place === place).map((one) => one.supervised);
  return {
    keep: async (service) => {
      if (signal.aborted) throw new Interrupted();
      const supervised = supervise({ service, say, onGiveUp });
      kept.push({ place: service.place, supervised });
      await Promise.race([supervised.started, aborted(signal)]);
      return supervised;
    },
    stop: async () => {
      for (const place of PLACES)
        await Promise.all(at(place).map((supervised) => supervised.stop()));
    },
    hurry: () => {
      for (const supervised of [...at("front"), ...at("mail")]) supervised.kill();
    },
  };
}

/** Rejects when the signal aborts. */
function aborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    const interrupt = () => reject(new Interrupted());
    if (signal.aborted) interrupt();
    else signal.addEventListener("abort", interrupt, { once: true });
  });
}
