/**
 * What runs in a reader's browser on the public site: everything works without it, so it only adds.
 * Built by `src/launcher/browser-scripts.mjs`; our server puts it into each page.
 */
import "./designSystem";
import { drawWhenOpened } from "./artworks";
import { followEditor } from "./followEditor";
import { proveSubscription } from "./proveSubscription";
import { suggestIn } from "./suggestedField";

for (const field of document.querySelectorAll<HTMLInputElement>("input[data-suggestions]"))
  suggestIn(field);
for (const form of document.querySelectorAll<HTMLFormElement>("form[data-challenge]"))
  proveSubscription(form);
for (const dialog of document.querySelectorAll<HTMLElement>("dialog.fr-modal"))
  drawWhenOpened(dialog);
if (document.querySelector("[data-follow-editor]")) followEditor();
