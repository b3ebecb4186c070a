import { missingMetadata, missingPage } from "@/ui/missingPage";

export const dynamic = "force-dynamic";

export const metadata = missingMetadata;

/** Every address that no page answers: the portal's own 404, with its head and foot. */
export default function MissingPage() {
  return missingPage();
}
