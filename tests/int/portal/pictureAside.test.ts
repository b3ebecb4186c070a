import http from "node:http";
import type { AddressInfo } from "node:net";
import { expect, test } from "@jest/globals";
import { createElement } from "react";
import { drawAside } from "@/ui/sharing/drawAside";
import { drawPicture } from "@/ui/sharing/drawPicture";

const picture = (number: number) => ({
  siteName: "Open Collectivités",
  kind: "Jeu de données",
  title: `Comptes consolidés des communes, des départements et des régions ${number}`,
  facts: ["Direction générale des collectivités locales", "Mise à jour le 1er janvier 2026"],
});

test("while pictures are drawn, this process answers pages", async () => {
  const server = http.createServer((_, res) => res.end("page"));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  try {
    await drawPicture(picture(0));
    let drawing = true;
    const drawn = Promise.all([1, 2, 3, 4].map((number) => drawPicture(picture(number)))).then(
      (pictures) => {
        drawing = false;
        return pictures;
      },
    );
    let answered = 0;
    while (drawing) {
      await (await fetch(`http://127.0.0.1:${port}/`)).text();
      answered++;
    }
    expect(await drawn).toHaveLength(4);
    // Drawn in this thread, the four leave room for a handful of answers at most (2 or 3 measured).
    expect(answered).toBeGreaterThan(20);
  } finally {
    server.closeAllConnections();
    server.close();
  }
});

test("a drawing that fails says so, and the next one is drawn", async () => {
  // The library refuses several children without a layout of their own.
  const impossible = createElement("div", null, createElement("p"), createElement("p"));
  await expect(drawAside(impossible)).rejects.toThrow(/display/);
  expect((await drawPicture(picture(5))).byteLength).toBeGreaterThan(1000);
});
