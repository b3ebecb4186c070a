import { newsletterOfWeb } from "@/app/(portal)/lettre/_data/newsletterOfWeb";
import { updatePreferences } from "@/newsletter";
import { readFields, seePage, textsOf, unknownLink } from "../../answers";

export const dynamic = "force-dynamic";

type Context = { params: Promise<{ token: string }> };

/** The preference page's form. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { token } = await params;
  const { pool, installation } = await newsletterOfWeb();
  const fields = await readFields(request);
  const result = await updatePreferences(
    pool,
    {
      themes: textsOf(fields, "themes"),
      territories: textsOf(fields, "territories"),
      rhythm: textsOf(fields, "rhythm")[0],
    },
    { token, installation, now: new Date() },
  );
  if (!result.ok && result.status === 404) return unknownLink();
  const page = `/lettre/preferences/${encodeURIComponent(token)}`;
  return seePage(`${page}?resultat=${result.ok ? "enregistre" : "refuse"}`);
}
