import { permanentRedirect } from "next/navigation";
import { findPublicBySlug } from "@/lib/publicRead";
import { themePath } from "@/ui/paths";
import { movedOrMissing } from "../../_data/movedDocument";

export const dynamic = "force-dynamic";

/** A theme has no page of its own: its entries are the catalogue, filtered. */
export default async function ThemePage({ params }: { params: Promise<{ slug: string }> }) {
  const theme = await findPublicBySlug("themes", (await params).slug, 0);
  if (!theme) return movedOrMissing("themes", (await params).slug);
  permanentRedirect(themePath(theme));
}
