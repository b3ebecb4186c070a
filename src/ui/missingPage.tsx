import type { Metadata } from "next";
import { missingTag, recordTags } from "@/lib/pageTags";
import { MissingContent } from "./MissingContent";

/**
 * The answer of a route whose document does not exist: `if (!entry) return missingPage();`.
 *
 * By its tag our server answers 404 with the page as it was rendered. Not Next's `notFound()`, which sends an empty document that only a script fills: a reader
 * without scripts would see nothing.
 */
export function missingPage() {
  recordTags([missingTag]);
  return <MissingContent />;
}

/** The metadata that goes with it. */
export const missingMetadata: Metadata = {
  title: "Page non trouvée",
  robots: { index: false },
};
