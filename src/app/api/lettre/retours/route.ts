import { newsletterOfWeb } from "@/app/(portal)/lettre/_data/newsletterOfWeb";
import { systemClock } from "@/lib/clock";
import { acceptReturnToken, RETURN_MAX_BYTES, takeReturn } from "@/newsletter";
import { readBounded } from "./readBounded";

export const dynamic = "force-dynamic";

const answer = (status: number, body: object, headers: Record<string, string> = {}) =>
  Response.json(body, {
    status,
    headers: { "Cache-Control": "no-store", "X-Robots-Tag": "noindex", ...headers },
  });

/**
 * Takes one mail that came back, as a mail server hands it on: the whole message as the body
 * (`message/rfc822`), the token in `Authorization`, and, if it is known, the address to which it
 * came in `?destinataire=`.
 */
export async function POST(request: Request): Promise<Response> {
  const { pool, installation } = await newsletterOfWeb();
  if (!(await acceptReturnToken(pool, request.headers.get("authorization"))))
    return answer(
      401,
      { erreur: "Jeton absent ou non valable." },
      { "WWW-Authenticate": 'Bearer realm="retours"' },
    );
  const type = request.headers.get("content-type")?.split(";")[0]?.trim().toLowerCase();
  if (type !== "message/rfc822" && type !== "application/octet-stream")
    return answer(415, { erreur: "Envoyez le message entier, de type message/rfc822." });
  const raw = await readBounded(request, RETURN_MAX_BYTES);
  if (!raw) return answer(413, { erreur: "Le message dépasse 2 Mo." });
  if (raw.length === 0) return answer(400, { erreur: "Le message est vide." });
  const recipients = new URL(request.url).searchParams.getAll("destinataire");
  const { kind, known } = await takeReturn(pool, raw, {
    source: "endpoint",
    installation,
    now: systemClock(),
    recipients,
  });
  return answer(200, { resultat: kind, dejaConnu: known });
}
