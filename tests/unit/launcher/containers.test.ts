import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test } from "@jest/globals";
import { parse } from "yaml";
import { parseEnvironmentFile } from "@/launcher/environment";
import { environmentNames, readEnvironment } from "@/lib/env";

/** No container can be run here: what `Dockerfile` and `compose.yaml` name is at least there. */

const read = (path: string) => readFileSync(path, "utf8");
const dockerfile = read("Dockerfile");
const composed = read("compose.yaml");

type Service = {
  build?: string;
  image?: string;
  command?: string[];
  environment?: Record<string, string>;
  volumes?: string[];
  ports?: string[];
  depends_on?: Record<string, { condition: string }>;
  healthcheck?: { test?: string[]; disable?: boolean };
  stop_grace_period?: string;
};
const compose: { services: Record<string, Service>; volumes: Record<string, null> } = parse(
  composed,
  { merge: true },
);
const services = Object.entries(compose.services);
const ours = services.filter(([, { build }]) => build !== undefined);

/** What `npm run build` leaves in the image. */
const programs = [...read("scripts/programs.mjs").matchAll(/"(src\/\S+)\.ts"/g)].map(
  ([, entry = ""]) => ({
    source: `${entry}.ts`,
    made: `.data/programs/${entry.replaceAll("/", "-")}.mjs`,
  }),
);
const command = JSON.parse(/^CMD (\[.*\])$/m.exec(dockerfile)?.[1] ?? "[]") as string[];

describe("the programs", () => {
  test("are made from sources that exist", () => {
    expect(programs.length).toBeGreaterThan(0);
    for (const { source } of programs) expect([source, existsSync(source)]).toEqual([source, true]);
  });

  test.each([["Dockerfile", command], ...ours.map(([name, { command: own }]) => [name, own])])(
    "of %s are run by Node, under its condition",
    (_, own) => {
      // Without a command of its own, a service runs the image's.
      const [node, condition, program, ...rest] = (own ?? command) as string[];
      expect([node, condition, rest]).toEqual(["node", "--conditions=production", []]);
      expect(programs.map(({ made }) => made)).toContain(program);
    },
  );

  test("are all run by some service", () => {
    const run = ours.map(([, { command: own }]) => (own ?? command)[2]);
    expect(run.toSorted()).toEqual(programs.map(({ made }) => made).toSorted());
  });
});

/** What Node itself reads, before any line of ours. */
const readByNode = ["UV_THREADPOOL_SIZE"];

describe("the environment", () => {
  const given = new Map(
    [...composed.matchAll(/\$\{(\w+):([?-])\}/g)].map(([, name = "", kind]) => [name, kind]),
  );

  test("of .env.example is all that is read", () => {
    const known = Object.keys(parseEnvironmentFile(read(".env.example")));
    expect([...known, "NODE_ENV"].toSorted()).toEqual(environmentNames.toSorted());
  });

  test.each(ours)(
    "of the service %s names only what is read, and is enough to start",
    (_, service) => {
      const values: Record<string, string> = {
        DATABASE_PASSWORD: "abc123",
        PAYLOAD_SECRET: "x".repeat(32),
        SITE_URL: "https://portail.example",
        SMTP_URL: "smtp://courrier.example:587",
      };
      const environment = Object.fromEntries(
        Object.entries(service.environment ?? {}).map(([name, value]) => [
          name,
          value.replaceAll(/\$\{(\w+):[?-]\}/g, (__, variable) => values[variable] ?? ""),
        ]),
      );
      for (const name of Object.keys(environment))
        expect([...environmentNames, ...readByNode]).toContain(name);
      expect(readEnvironment(environment).DATABASE_URI).toBe(
        "postgresql://portal:abc123@database:5432/portal",
      );
    },
  );

  test("asks for nothing but what is read, and the password of the database", () => {
    for (const name of given.keys())
      expect([...environmentNames, "DATABASE_PASSWORD"]).toContain(name);
    const required = [...given].filter(([, kind]) => kind === "?").map(([name]) => name);
    expect(required.toSorted()).toEqual([
      "DATABASE_PASSWORD",
      "PAYLOAD_SECRET",
      "SITE_URL",
      "SMTP_URL",
    ]);
  });

  test("of the build is well formed", () => {
    const [line = ""] = /^RUN DATABASE_URI=(?:.*\\\n)*.*$/m.exec(dockerfile) ?? [];
    const values = Object.fromEntries(
      [...line.matchAll(/\b([A-Z_]+)=(\S+)/g)].map(([, name = "", value]) => [name, value]),
    );
    for (const name of Object.keys(values))
      expect([...environmentNames, "NODE_OPTIONS"]).toContain(name);
    expect(() => readEnvironment(values)).not.toThrow();
  });
});

describe("the image", () => {
  test("is built from files that exist, by scripts that exist", () => {
    for (const [, files = ""] of dockerfile.matchAll(/^COPY (?!--from)(.+) \S+$/gm))
      for (const file of files.split(" ")) expect([file, existsSync(file)]).toEqual([file, true]);
    const { scripts } = JSON.parse(read("package.json"));
    const named = [...dockerfile.matchAll(/npm run (\S+)/g)].map(([, name]) => name);
    expect(named).toEqual(["build"]);
    for (const name of named) expect(Object.keys(scripts)).toContain(name);
  });

  test("stands on a Node that the project supports", () => {
    const oldest = Number(/\d+/.exec(JSON.parse(read("package.json")).engines.node)?.[0]);
    const bases = [...dockerfile.matchAll(/^FROM node:(\d+)/gm)].map(([, major]) => Number(major));
    expect(bases).toHaveLength(2);
    for (const major of bases) expect(major).toBeGreaterThanOrEqual(oldest);
    expect(new Set(bases).size).toBe(1);
  });

  test("listens where it says, and is asked for its health where there is an answer", () => {
    const { PORT } = readEnvironment({
      DATABASE_URI: "postgresql://a@b/c",
      PAYLOAD_SECRET: "x".repeat(32),
    });
    expect(dockerfile).toMatch(new RegExp(`^EXPOSE ${PORT}$`, "m"));
    expect(compose.services.web?.ports).toEqual([`127.0.0.1:${PORT}:${PORT}`]);
    const path = /^HEALTHCHECK .*?'(\/api\/[^']+)'/m.exec(dockerfile)?.[1];
    expect(path).toBe("/api/sante");
    expect(existsSync(`src/app${path}/route.ts`)).toBe(true);
    // The worker has no door of its own to knock at.
    expect(compose.services.worker?.healthcheck).toEqual({ disable: true });
  });

  test("has the folder of uploads, of its own user, where the volume is mounted", () => {
    expect(dockerfile).toMatch(/&& mkdir -p media$/m);
    expect(dockerfile).toContain("COPY --from=build --chown=node:node /app /app");
    expect(dockerfile).toMatch(/^USER node$/m);
    for (const [, { volumes }] of ours) expect(volumes).toEqual(["media:/app/media"]);
  });
});

describe("the services", () => {
  test("wait for one another in an order that exists", () => {
    for (const [name, { depends_on: needed = {} }] of services)
      for (const [other, { condition }] of Object.entries(needed)) {
        expect([name, Object.keys(compose.services)]).toEqual([
          name,
          expect.arrayContaining([other]),
        ]);
        if (condition === "service_healthy")
          expect(compose.services[other]?.healthcheck?.test).toBeDefined();
      }
  });

  test("name volumes that are declared", () => {
    const named = services.flatMap(([, { volumes = [] }]) =>
      volumes.map((volume) => volume.split(":")[0]),
    );
    expect([...new Set(named)].toSorted()).toEqual(Object.keys(compose.volumes).toSorted());
  });

  test("are given the time to finish that a worker may take", () => {
    const drainMs = Number(
      /const DRAIN_MS = ([\d_]+);/.exec(read("src/jobs/start-worker.ts"))?.[1]?.replaceAll("_", ""),
    );
    expect(
      Number.parseInt(compose.services.worker?.stop_grace_period ?? "", 10) * 1000,
    ).toBeGreaterThan(drainMs);
  });
});
