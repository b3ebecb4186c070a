import { readGlobal } from "@/lib/publicRead";
import { answerPicture } from "../../_machines/picture";

export const dynamic = "force-dynamic";

/** The picture of every page that has none of its own. */
export async function GET(): Promise<Response> {
  const site = await readGlobal("site");
  return answerPicture({
    siteName: site.name,
    title: site.tagline || site.name,
    facts: site.introduction ? [site.introduction] : [],
  });
}
