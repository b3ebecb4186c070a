import { newsletterOfWeb } from "@/app/(portal)/lettre/_data/newsletterOfWeb";
import { stay } from "@/newsletter";
import { seePage, unknownLink } from "../../answers";

export const dynamic = "force-dynamic";

type Context = { params: Promise<{ token: string }> };

/** The button of « rester abonné ? ». */
export async function POST(_: Request, { params }: Context): Promise<Response> {
  const { token } = await params;
  const { pool, installation } = await newsletterOfWeb();
  const state = await stay(pool, { token, installation, now: new Date() });
  if (state === "unknown") return unknownLink();
  return seePage(`/lettre/rester/${encodeURIComponent(token)}`);
}
