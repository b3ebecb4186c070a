import { env } from "@/lib/env";
import { makeChallenge } from "@/newsletter";

export const dynamic = "force-dynamic";

/** A challenge to prove work on (ALTCHA v2), for one subscription. */
export async function GET(): Promise<Response> {
  return Response.json(await makeChallenge(env().PAYLOAD_SECRET, new Date()), {
    headers: { "Cache-Control": "no-store", "X-Robots-Tag": "noindex" },
  });
}
