/**
 * Preloaded (`node --import ./src/launcher/typescript.mjs FILE.ts`) into every TypeScript program of the
 * project: tsx, after what must come before it.
 */
import "./load-editor-first.mjs";
import { register } from "tsx/esm/api";

register();
