import { newsletterOfWeb } from "@/app/(portal)/lettre/_data/newsletterOfWeb";
import {
  readGivenChoices,
  writeGivenChoices,
} from "@/app/(portal)/lettre/preferences/[token]/givenChoices";
import { requestPersonalData, updatePreferences } from "@/newsletter";
import { readFields, seePage, textsOf, unknownLink } from "../../answers";

export const dynamic = "force-dynamic";

type Context = { params: Promise<{ token: string }> };

/** The preference page's buttons: save, look for a territory, ask for one's data. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { token } = await params;
  const { pool, installation, settings } = await newsletterOfWeb();
  const page = `/lettre/preferences/${encodeURIComponent(token)}`;
  const place = { token, installation, now: new Date() };
  const fields = await readFields(request);
  if (textsOf(fields, "demande").includes("donnees")) {
    const { ok } = await requestPersonalData(pool, { ...place, settings });
    return ok ? seePage(`${page}?resultat=donnees`) : unknownLink();
  }
  const given = readGivenChoices({ textsOf: (name) => textsOf(fields, name) });
  if (given.question !== undefined)
    return seePage(`${page}?${writeGivenChoices(given)}#preferences-territoires`);
  const result = await updatePreferences(pool, given, place);
  if (result.ok) return seePage(`${page}?resultat=enregistre`);
  if (result.status === 404) return unknownLink();
  return seePage(`${page}?resultat=refuse&${writeGivenChoices(given)}`);
}
