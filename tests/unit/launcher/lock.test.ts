import { spawn } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { acquireLock, lockHolder } from "@/launcher/lock.mjs";
import { processStart } from "@/launcher/process-identity.mjs";

let folder: string;
let path: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "oc-lock-"));
  path = join(folder, "lock");
});
afterEach(() => rmSync(folder, { recursive: true }));

const mine = { pid: process.pid, start: processStart(process.pid), command: "npm start" };

describe("a lock", () => {
  it("is held by one, named to the others, and free after its release", () => {
    const first = acquireLock(path, "npm start");
    expect(first.held).toBe(true);
    const second = acquireLock(path, "npm run job");
    expect(second).toMatchObject({ held: false, holder: mine });
    if (first.held) first.release();
    expect(lockHolder(path)).toBeNull();
    expect(acquireLock(path, "npm run job").held).toBe(true);
    expect(readdirSync(folder)).toEqual(["lock"]);
  });

  it.each([
    ["a number that nobody bears", { ...mine, pid: 2 ** 22 + 1 }],
    ["a number that another process bears now", { ...mine, start: "another time" }],
    ["nothing that can be read", "half written {"],
    ["something else", { pid: "12" }],
  ])("left behind with %s is taken over", (_, content) => {
    writeFileSync(path, typeof content === "string" ? content : JSON.stringify(content));
    expect(lockHolder(path)).toBeNull();
    expect(acquireLock(path, "npm start").held).toBe(true);
    expect(lockHolder(path)).toMatchObject(mine);
    expect(readdirSync(folder)).toEqual(["lock"]);
  });

  it("is not released by one who lost it", () => {
    const lock = acquireLock(path, "npm start");
    writeFileSync(path, JSON.stringify({ ...mine, start: "another" }));
    if (lock.held) lock.release();
    expect(readdirSync(folder)).toEqual(["lock"]);
  });
});

describe("a process", () => {
  it("is told from nobody and from one that has ended", async () => {
    expect(processStart(process.pid)).toBe(processStart(process.pid));
    expect(processStart(0)).toBeNull();
    expect(processStart(2 ** 22 + 1)).toBeNull();
    const child = spawn("sleep", ["60"]);
    const pid = child.pid ?? 0;
    expect(processStart(pid)).not.toBeNull();
    expect(processStart(pid)).not.toBe(processStart(process.pid));
    child.kill("SIGKILL");
    await new Promise((resolve) => child.once("exit", resolve));
    expect(processStart(pid)).toBeNull();
  });
});
