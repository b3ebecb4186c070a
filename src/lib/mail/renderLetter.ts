import { render } from "@react-email/render";
import type { ReactElement } from "react";

/** A letter as HTML, without the comments that React leaves between texts. */
export async function renderLetter(letter: ReactElement): Promise<string> {
  const html = await render(letter);
  return html.replace(/^<!DOCTYPE[^>]*>/i, "<!DOCTYPE html>").replace(/<!--.*?-->/gs, "");
}
