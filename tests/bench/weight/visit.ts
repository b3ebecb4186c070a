import type { Browser } from "@playwright/test";

export const kinds = ["HTML", "CSS", "JS", "fonts", "images", "other"] as const;
export type Kind = (typeof kinds)[number];
/** Bytes as they came over the wire, headers included, and as the browser unpacked them. */
export type Weight = { sent: number; whole: number };
export type Visit = { requests: number; weights: Record<Kind, Weight> };

/** By the DevTools' own word for a resource. */
const kindOf: Record<string, Kind> = {
  Document: "HTML",
  Stylesheet: "CSS",
  Script: "JS",
  Font: "fonts",
  Image: "images",
};

/** A telephone with an empty cache: the one that Lighthouse takes. */
const telephone = {
  viewport: { width: 412, height: 823 },
  deviceScaleFactor: 1.75,
  isMobile: true,
  hasTouch: true,
};

/** Opens the page for the first time and counts all that it asks for until it is quiet. */
export async function visit(browser: Browser, url: string): Promise<Visit> {
  const context = await browser.newContext({ ...telephone, locale: "fr-FR" });
  try {
    const page = await context.newPage();
    const devTools = await context.newCDPSession(page);
    const kindsOf = new Map<string, Kind>();
    const weights = Object.fromEntries(
      kinds.map((kind) => [kind, { sent: 0, whole: 0 }]),
    ) as Record<Kind, Weight>;
    let requests = 0;
    devTools.on("Network.responseReceived", ({ requestId, type, response }) => {
      // Drawings written in a style sheet are part of it.
      if (response.url.startsWith("data:")) return;
      requests++;
      kindsOf.set(requestId, kindOf[type] ?? "other");
    });
    devTools.on("Network.dataReceived", ({ requestId, dataLength }) => {
      const kind = kindsOf.get(requestId);
      if (kind) weights[kind].whole += dataLength;
    });
    devTools.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
      const kind = kindsOf.get(requestId);
      if (kind) weights[kind].sent += encodedDataLength;
    });
    await devTools.send("Network.enable");
    await page.goto(url, { waitUntil: "networkidle" });
    return { requests, weights };
  } finally {
    await context.close();
  }
}
