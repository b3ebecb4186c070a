import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  renameSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { fingerprintSources, isBuilt } from "@/launcher/build";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "oc-build-"));
  put("src/a.ts", "a");
  put("src/inner/b.ts", "b");
  put("public/c.svg", "c");
  put("package-lock.json", "{}");
});
afterEach(() => rmSync(folder, { recursive: true }));

function put(path: string, text: string): void {
  mkdirSync(join(folder, path, ".."), { recursive: true });
  writeFileSync(join(folder, path), text);
}

describe("the fingerprint of the sources", () => {
  it.each([
    ["a source changes", () => put("src/inner/b.ts", "B")],
    ["a source is added", () => put("src/d.ts", "")],
    ["a source goes", () => rmSync(join(folder, "src/a.ts"))],
    ["a source is renamed", () => renameSync(join(folder, "src/a.ts"), join(folder, "src/A.ts"))],
    ["a public file changes", () => put("public/c.svg", "C")],
    ["a configuration appears", () => put("next.config.ts", "")],
    ["the packages change", () => put("package-lock.json", "{ }")],
  ])("changes when %s", (_, change) => {
    const before = fingerprintSources(folder);
    change();
    expect(fingerprintSources(folder)).not.toBe(before);
  });

  it("changes with what builds", () => {
    expect(fingerprintSources(folder, "v20")).not.toBe(fingerprintSources(folder, "v22"));
  });

  it.each([
    ["dates", () => utimesSync(join(folder, "src/a.ts"), 1, 1)],
    ["modes", () => chmodSync(join(folder, "src/a.ts"), 0o600)],
    [
      "tests, documents and state",
      () => ["tests/t.ts", "docs/d.md", ".data/x"].map((p) => put(p, "")),
    ],
  ])("does not change with %s", (_, change) => {
    const before = fingerprintSources(folder);
    change();
    expect(fingerprintSources(folder)).toBe(before);
  });

  it("is worth nothing without a build that came to its end", () => {
    put(".next/open-collectivites-fingerprint", fingerprintSources(folder));
    expect(isBuilt(folder)).toBe(false);
    put(".next/BUILD_ID", "x");
    expect(isBuilt(folder)).toBe(true);
    put("src/a.ts", "changed");
    expect(isBuilt(folder)).toBe(false);
  });
});
