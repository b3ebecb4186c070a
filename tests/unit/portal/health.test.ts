import { type HealthFacts, judgeHealth } from "@/app/api/sante/health";

const lastSeen = new Date("2026-11-23T10:00:00Z");
const well: HealthFacts = {
  workers: { living: 1, lastSeen },
  mail: { configured: true, waiting: 0, oldestSeconds: null, failed: 0 },
};

describe("judgeHealth", () => {
  test.each<[string, Partial<HealthFacts>, string, string, string]>([
    ["all well", {}, "ok", "ok", "ok"],
    ["no worker", { workers: { living: 0, lastSeen } }, "degrade", "absent", "ok"],
    ["never a worker", { workers: { living: 0, lastSeen: null } }, "degrade", "absent", "ok"],
    [
      "a mail that is due since a minute",
      { mail: { ...well.mail, waiting: 3, oldestSeconds: 60 } },
      "ok",
      "ok",
      "ok",
    ],
    [
      "a mail that is due since ten minutes",
      { mail: { ...well.mail, waiting: 3, oldestSeconds: 600 } },
      "degrade",
      "ok",
      "en-retard",
    ],
    [
      "no mail server",
      { mail: { ...well.mail, configured: false } },
      "degrade",
      "ok",
      "non-configure",
    ],
  ])("%s", (_, facts, etat, worker, courriel) => {
    const health = judgeHealth({ ...well, ...facts });
    expect([health.etat, health.worker.etat, health.courriel.etat]).toEqual([
      etat,
      worker,
      courriel,
    ]);
    expect(health.base.etat).toBe("ok");
  });
});
