import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "@jest/globals";
import { findBrowserScript, withOwnScript } from "@/server/browserScript";

const own = '<script type="module" src="/portal.js" fetchpriority="low"></script>';
const page = (head: string, body: string) =>
  `<html><head>${head}</head><body>${body}</body></html>`;

describe("a page as readers get it", () => {
  test.each([
    ["Next's files", '<script src="/_next/a.js" async=""></script>', ""],
    ["Next's data", '<script>self.__next_f.push([1,"a<b"])</script>', ""],
    ["a named script", '<script id="_R_">requestAnimationFrame(f)</script>', ""],
    ["a file for old browsers", '<script src="/a.js" noModule=""></script>', ""],
    ["two in a row", "<p>a</p><script>b</script><p>c</p><script>d</script>", "<p>a</p><p>c</p>"],
  ])("loses %s", (_, given, left) => {
    expect(withOwnScript(page(given, given), "/portal.js")).toBe(page(left + own, left));
  });

  test.each([
    ["data for search engines", '<script type="application/ld+json">{"a":"b"}</script>'],
    ["a script of ours", '<script data-kept="">scheme()</script>'],
    ["a style sheet", '<link rel="stylesheet" href="/_next/static/a.css" data-precedence="next"/>'],
    ["a font asked for early", '<link rel="preload" href="/a.woff2" as="font"/>'],
    ["words about scripts", "<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>"],
  ])("keeps %s", (_, given) => {
    expect(withOwnScript(page(given, given), "/portal.js")).toBe(page(given + own, given));
  });

  test("asks for no script early", () => {
    const preload = '<link rel="preload" as="script" fetchPriority="low" href="/_next/a.js"/>';
    expect(withOwnScript(page(preload, ""), "/portal.js")).toBe(page(own, ""));
  });
});

test("the script is found under the name that the build gave it, or the start fails", () => {
  const root = mkdtempSync(join(tmpdir(), "oc-script-"));
  try {
    mkdirSync(join(root, ".next/static/chunks"), { recursive: true });
    expect(() => findBrowserScript(root)).toThrow("npm run build");
    mkdirSync(join(root, ".next/static/portal-0123"));
    expect(findBrowserScript(root)).toBe("/_next/static/portal-0123/portal.js");
  } finally {
    rmSync(root, { recursive: true });
  }
});
