import type { Metadata } from "next";
import { recordTags } from "@/lib/pageTags";
import { MissingContent } from "./MissingContent";

/** By this tag our server answers 404 with the page as it was rendered. */
export const missingPageTag = "status:404";

/**
 * The answer of a route whose document does not exist: `if (!entry) return missingPage();`.
 *
 * Not Next's `notFound()`, which sends an empty document that only a script fills: a reader
 * without scripts would see nothing.
 */
export function missingPage() {
  recordTags([missingPageTag]);
  return <MissingContent />;
}

/** The metadata that goes with it. */
export const missingMetadata: Metadata = {
  title: "Page non trouvée",
  robots: { index: false },
};
