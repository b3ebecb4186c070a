import { newsletterOfWeb } from "@/app/(portal)/lettre/_data/newsletterOfWeb";
import { unsubscribe } from "@/newsletter";
import { readFields, sayPlainly, seePage, textsOf, unknownLink } from "../../answers";

export const dynamic = "force-dynamic";

type Context = { params: Promise<{ token: string }> };

/**
 * Unsubscribes: the page's button (which sends `page`, and comes back to the page), or a mail
 * program's one click (RFC 8058 § 3.1: a plain 200, never a redirect).
 */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { token } = await params;
  const { pool, installation } = await newsletterOfWeb();
  const fromPage = textsOf(await readFields(request), "page").length > 0;
  const state = await unsubscribe(pool, { token, installation, now: new Date() });
  if (state === "unknown") return unknownLink();
  return fromPage
    ? seePage(`/lettre/desinscription/${encodeURIComponent(token)}`)
    : sayPlainly(
        "Votre désabonnement de la lettre d’information d’Open Collectivités est enregistré.",
      );
}
