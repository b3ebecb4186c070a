import { newsletterOfWeb } from "@/app/(portal)/lettre/_data/newsletterOfWeb";
import { erasePersonalData, readPersonalData } from "@/newsletter";
import { privately, seePage, unknownLink } from "../../answers";

export const dynamic = "force-dynamic";

type Context = { params: Promise<{ token: string }> };

/** The person's own data, as a file. */
export async function GET(_: Request, { params }: Context): Promise<Response> {
  const { token } = await params;
  const { pool } = await newsletterOfWeb();
  const { data } = await readPersonalData(pool, { token, now: new Date() });
  if (!data) return unknownLink();
  return new Response(`${JSON.stringify(data, null, 2)}\n`, {
    headers: {
      ...privately,
      "Content-Type": "application/json; charset=utf-8",
      "Content-Disposition": 'attachment; filename="mes-donnees-open-collectivites.json"',
    },
  });
}

/** The button that erases. */
export async function POST(_: Request, { params }: Context): Promise<Response> {
  const { token } = await params;
  const { pool, installation } = await newsletterOfWeb();
  const state = await erasePersonalData(pool, { token, installation, now: new Date() });
  if (state === "unknown") return unknownLink();
  return seePage(`/lettre/donnees/${encodeURIComponent(token)}`);
}
