import { readFileSync } from "node:fs";
import { policyOfPage } from "./contentSecurity";
import type { Page } from "./pageCache";

const body = readFileSync("public/500.html");

/** What readers see when rendering fails: a page that needs neither script nor database. */
export const failurePage: Page = {
  status: 500,
  headers: {
    "content-type": "text/html; charset=utf-8",
    "cache-control": "no-store",
    "content-security-policy": policyOfPage(body.toString("utf8")),
  },
  body,
};
