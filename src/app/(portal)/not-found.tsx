import type { Metadata } from "next";
import { MissingContent } from "@/ui/MissingContent";

export const metadata: Metadata = { title: "Page non trouvée", robots: { index: false } };

export default function NotFound() {
  return <MissingContent />;
}
