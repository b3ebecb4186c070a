import { newsletterOfWeb } from "@/app/(portal)/lettre/_data/newsletterOfWeb";
import { env } from "@/lib/env";
import { createLogger } from "@/lib/logger";
import { makeProblem, type ProblemCode, problemType } from "@/lib/problem";
import { effortTexts, subscribe, tooManyText } from "@/newsletter";
import { readBody } from "../readBody";
import { readJsonSubscription } from "./request";

export const dynamic = "force-dynamic";

const log = createLogger("lettre");
const longestBody = 16 * 1024;

/**
 * Subscribes, for programs (docs/api-lettre.md): the rules, limits and answers of the form. 202
 * whatever is known of the address.
 */
export async function POST(request: Request): Promise<Response> {
  const given = readJsonSubscription(await readJson(request));
  if (!given)
    return refuse("invalid-value", "Envoyez un objet JSON de 16 ko au plus (application/json).");
  if (given.trapped) return accepted();
  try {
    const { pool, settings, installation } = await newsletterOfWeb();
    const result = await subscribe(pool, given.input, {
      settings,
      installation,
      now: new Date(),
      form: "api",
      // Set by our own server from the connection, never taken from outside.
      clientAddress: request.headers.get("x-client-address") ?? undefined,
    });
    if (result.ok) return accepted();
    if (result.reason === "limit")
      return refuse("too-many-requests", tooManyText, {
        headers: { "Retry-After": String(result.retryAfterSeconds) },
      });
    const errors =
      result.reason === "fields" ? result.fieldErrors : { proof: effortTexts[result.fault] };
    return refuse("invalid-value", "Un ou plusieurs champs sont à corriger.", {
      errors: Object.entries(errors).map(([parameter, detail]) => ({
        parameter,
        value: "",
        detail,
      })),
    });
  } catch (error) {
    log.error("abonnement non enregistré", { error: String(error) });
    return refuse(
      "unavailable",
      "La demande n’a pas pu être enregistrée. Réessayez dans quelques minutes.",
    );
  }
}

async function readJson(request: Request): Promise<unknown> {
  // A page of another site cannot send this type without asking first, and we do not answer.
  if (!/^application\/json\b/i.test(request.headers.get("content-type") ?? "")) return undefined;
  try {
    return JSON.parse(await readBody(request, longestBody));
  } catch {
    return undefined;
  }
}

const privately = { "Cache-Control": "no-store", "X-Robots-Tag": "noindex" };

const accepted = (): Response =>
  Response.json(
    {
      message:
        "Demande enregistrée. Un message est envoyé à cette adresse : l’abonnement commence quand le lien qu’il contient a été confirmé.",
    },
    { status: 202, headers: privately },
  );

function refuse(
  code: ProblemCode,
  detail: string,
  { errors, headers }: { errors?: Parameters<typeof makeProblem>[3]; headers?: HeadersInit } = {},
): Response {
  const problem = makeProblem(env().SITE_URL, code, detail, errors);
  return new Response(JSON.stringify(problem), {
    status: problem.status,
    headers: { ...privately, ...headers, "Content-Type": `${problemType}; charset=utf-8` },
  });
}
