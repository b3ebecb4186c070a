/**
 * The thread that draws: laying a picture out and compressing it holds a processor for 70 to
 * 350 ms, during which a web process would answer nobody. Plain JavaScript, because Node loads it
 * beside the build, not from it.
 */
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { parentPort, workerData } from "node:worker_threads";

const ask = globalThis.fetch;
/** @type {string[]} */
let refused = [];

/** For signs that it cannot draw, the library asks other companies' servers: here nobody is asked. */
globalThis.fetch = async (address, options) => {
  // It unpacks its own modules from `data:` addresses.
  if (String(address).startsWith("data:")) return ask(address, options);
  refused.push(String(address));
  throw new Error(`a picture asks for nothing: ${address}`);
};

const { ImageResponse } = createRequire(import.meta.url)("next/og");

/** @type {{ width: number, height: number, fonts: { name: string, weight: 400 | 700, file: string }[] }} */
const { width, height, fonts: files } = workerData;
const fonts = await Promise.all(
  files.map(async ({ name, weight, file }) => {
    const bytes = await readFile(file);
    return { name, weight, data: new Uint8Array(bytes).buffer };
  }),
);

/** Messages are taken as they come, drawings made one after the other. */
let last = Promise.resolve();
parentPort?.on("message", ({ id, element }) => {
  last = last.then(async () => {
    refused = [];
    try {
      const png = await new ImageResponse(element, { width, height, fonts }).arrayBuffer();
      parentPort?.postMessage({ id, png, refused }, [png]);
    } catch (error) {
      parentPort?.postMessage({ id, failure: String(error) });
    }
  });
});
