import { newsletterOfWeb } from "@/app/(portal)/lettre/_data/newsletterOfWeb";
import { confirm, renewConfirmation } from "@/newsletter";
import { readFields, seePage, textsOf, unknownLink } from "../../answers";

export const dynamic = "force-dynamic";

type Context = { params: Promise<{ token: string }> };

/** The confirmation page's buttons: confirm, or send a new link. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { token } = await params;
  const { pool, installation, settings } = await newsletterOfWeb();
  const page = `/lettre/confirmation/${encodeURIComponent(token)}`;
  const now = new Date();
  const fields = await readFields(request);
  if (textsOf(fields, "demande").includes("nouveau-lien")) {
    const { ok } = await renewConfirmation(pool, { token, installation, settings, now });
    return ok ? seePage(`${page}?lien=envoye`) : unknownLink();
  }
  const state = await confirm(pool, { token, installation, now });
  return state === "unknown" ? unknownLink() : seePage(page);
}
