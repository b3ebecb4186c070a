import { type ListPage, linkHeader, type ParameterFault } from "@/catalogue/api";
import { env } from "@/lib/env";
import { makeProblem, type Problem, problemType } from "@/lib/problem";

/** The shells of the public API: how its routes answer. */

export function answerProblem(problem: Problem): Response {
  return Response.json(problem, {
    status: problem.status,
    headers: { "Content-Type": `${problemType}; charset=utf-8` },
  });
}

export const answerNotFound = (detail: string): Response =>
  answerProblem(makeProblem(env().SITE_URL, "not-found", detail));

/** 400 with every parameter that is at fault; an unknown name weighs more than a wrong value. */
export function answerFaults(faults: readonly ParameterFault[]): Response {
  const unknown = faults.some(({ kind }) => kind === "unknown-parameter");
  return answerProblem(
    makeProblem(
      env().SITE_URL,
      unknown ? "unknown-parameter" : "invalid-value",
      faults.map(({ parameter, detail }) => `${parameter} : ${detail}`).join(" "),
      faults.map(({ parameter, value, detail }) => ({ parameter, value, detail })),
    ),
  );
}

export function answerList(list: ListPage<unknown> & Record<string, unknown>): Response {
  return Response.json(list, { headers: { Link: linkHeader(list.links) } });
}
