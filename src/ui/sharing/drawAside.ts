import { join } from "node:path";
import { Worker } from "node:worker_threads";
import type { ReactElement } from "react";
import { pictureSize } from "./pictures";

/** The picture, and the addresses that the library would have asked. */
type Drawing = { png: ArrayBuffer; refused: string[] };
type Waiting = { resolve: (drawing: Drawing) => void; reject: (error: Error) => void };
type Drawn = { id: number; png?: ArrayBuffer; refused?: string[]; failure?: string };
type Drawer = { worker: Worker; waiting: Map<number, Waiting> };

/** The design system's own files: the library reads WOFF, not WOFF2. */
const fontFile = (weight: "Regular" | "Bold"): string =>
  join(process.cwd(), `node_modules/@codegouvfr/react-dsfr/dsfr/fonts/Marianne-${weight}.woff`);

let drawer: Drawer | undefined;
let count = 0;

function startDrawer(): Drawer {
  const worker = new Worker(
    /* turbopackIgnore: true */ join(process.cwd(), "src/ui/sharing/drawer.mjs"),
    {
      workerData: {
        ...pictureSize,
        fonts: [
          { name: "Marianne", weight: 400, file: fontFile("Regular") },
          { name: "Marianne", weight: 700, file: fontFile("Bold") },
        ],
      },
      execArgv: [],
    },
  );
  const started: Drawer = { worker, waiting: new Map() };
  const fail = (error: Error) => {
    if (drawer === started) drawer = undefined;
    for (const { reject } of started.waiting.values()) reject(error);
    started.waiting.clear();
  };
  worker.on("message", ({ id, png, refused = [], failure }: Drawn) => {
    const waiting = started.waiting.get(id);
    started.waiting.delete(id);
    // Only what is being drawn keeps the process from ending.
    if (started.waiting.size === 0) worker.unref();
    if (png) waiting?.resolve({ png, refused });
    else waiting?.reject(new Error(failure));
  });
  worker.on("error", fail);
  worker.on("exit", () => fail(new Error("the drawing thread has ended")));
  return started;
}

/**
 * Draws an element as PNG in a thread of its own, one after the other: however many pictures are
 * asked for at once, they take one processor, and this thread answers meanwhile. A thread that
 * dies fails those who wait for it; the next picture starts another.
 */
export function drawAside(element: ReactElement): Promise<Drawing> {
  drawer ??= startDrawer();
  const { worker, waiting } = drawer;
  const id = count++;
  return new Promise((resolve, reject) => {
    waiting.set(id, { resolve, reject });
    worker.ref();
    // As plain values: what marks an element as React's cannot pass to another thread.
    worker.postMessage({ id, element: JSON.parse(JSON.stringify(element)) });
  });
}
