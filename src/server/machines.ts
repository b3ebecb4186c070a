import type { IncomingMessage, ServerResponse } from "node:http";
import { networkOf } from "@/lib/networkOf";
import { makeProblem, type ProblemCode, problemType } from "@/lib/problem";
import {
  apiRequests,
  apiWindowSeconds,
  createRequestLimit,
  limitHeaders,
  suggestionRequests,
} from "./requestLimit";
import { isApi, isForMachines, suggestionsPath } from "./routing";

/** Headers that a script of another site needs to see. */
const exposed = "ETag, Last-Modified, Link, Retry-After, RateLimit, RateLimit-Policy";
const openReading = {
  "Access-Control-Allow-Origin": "*",
  "Access-Control-Expose-Headers": exposed,
  // The answer is meant for pages of other sites.
  "Cross-Origin-Resource-Policy": "cross-origin",
};
const methods = "GET, HEAD, OPTIONS";

/** Answers with an error of the API. */
export function answerProblem(
  res: ServerResponse,
  siteUrl: string,
  code: ProblemCode,
  detail: string,
): void {
  const problem = makeProblem(siteUrl, code, detail);
  res.setHeader("Content-Type", `${problemType}; charset=utf-8`);
  res.setHeader("Cache-Control", "no-store");
  res.writeHead(problem.status).end(JSON.stringify(problem));
}

/**
 * What is settled before anything is rendered at an address for programs: who may read it (any
 * site), by which methods, and how often.
 */
export function createMachineDesk(siteUrl: string) {
  const limit = createRequestLimit({ requests: apiRequests, windowSeconds: apiWindowSeconds });
  const typing = createRequestLimit({
    requests: suggestionRequests,
    windowSeconds: apiWindowSeconds,
  });
  /** @returns true when the request is answered. */
  return (req: IncomingMessage, res: ServerResponse, path: string, client: string): boolean => {
    if (path === suggestionsPath) {
      const { allowed, resetSeconds } = typing.take(networkOf(client), Date.now());
      if (allowed) return false;
      res.setHeader("Retry-After", String(resetSeconds));
      answerProblem(
        res,
        siteUrl,
        "too-many-requests",
        `Trop de suggestions demandées depuis un même réseau : elles reviennent dans ${resetSeconds} s. La recherche, elle, répond toujours.`,
      );
      return true;
    }
    if (!isForMachines(path)) return false;
    for (const [name, value] of Object.entries(openReading)) res.setHeader(name, value);
    if (req.method === "OPTIONS") {
      res.setHeader("Access-Control-Allow-Methods", methods);
      res.setHeader("Access-Control-Allow-Headers", "If-None-Match, If-Modified-Since");
      res.setHeader("Access-Control-Max-Age", "86400");
      res.writeHead(204, { Allow: methods }).end();
      return true;
    }
    if (req.method !== "GET" && req.method !== "HEAD") {
      res.setHeader("Allow", methods);
      answerProblem(
        res,
        siteUrl,
        "method-not-allowed",
        "Cette adresse se lit seulement : GET, HEAD ou OPTIONS.",
      );
      return true;
    }
    if (!isApi(path)) return false;
    const allowance = limit.take(networkOf(client), Date.now());
    for (const [name, value] of Object.entries(limitHeaders(allowance))) res.setHeader(name, value);
    if (allowance.allowed) return false;
    answerProblem(
      res,
      siteUrl,
      "too-many-requests",
      `Au plus ${apiRequests} requêtes par minute depuis un même réseau : réessayez dans ${allowance.resetSeconds} s. Pour tout lire d’un coup, préférez /catalogue.csv ou /catalogue.json.`,
    );
    return true;
  };
}
