import { readSuggestionQuestion, suggest, suggestionKinds } from "@/catalogue";
import { recordTags } from "@/lib/pageTags";
import { sqlOfWeb } from "@/lib/publicRead";

export const dynamic = "force-dynamic";

/** What the beginning of a question may mean, for the search fields. Kept like a page. */
export async function GET(request: Request): Promise<Response> {
  const question = readSuggestionQuestion(new URL(request.url).searchParams.get("q"));
  if (question === null) return Response.json({ suggestions: [] });
  recordTags(["entries", "organizations", "themes", "terms"]);
  const found = await suggest(await sqlOfWeb(), question);
  return Response.json({
    suggestions: found.map(({ kind, title, address }) => ({
      title,
      kind: suggestionKinds[kind],
      address,
    })),
  });
}
