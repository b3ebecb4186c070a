/** An error body of the API (RFC 9457): a stable code for programs, French sentences for people. */
export type Problem = {
  /** Where the error is explained. */
  type: string;
  title: string;
  status: number;
  detail: string;
  code: ProblemCode;
  /** Each parameter that is at fault. */
  errors?: { parameter: string; value: string; detail: string }[];
};

const titles = {
  "unknown-parameter": { status: 400, title: "Paramètre inconnu" },
  "invalid-value": { status: 400, title: "Valeur refusée" },
  "not-found": { status: 404, title: "Rien à cette adresse" },
  "method-not-allowed": { status: 405, title: "Méthode refusée" },
  "too-many-requests": { status: 429, title: "Trop de requêtes" },
  unavailable: { status: 503, title: "Service momentanément indisponible" },
} as const;
export type ProblemCode = keyof typeof titles;
export const problemCodes = Object.keys(titles) as ProblemCode[];
export const problemTitles: Readonly<Record<ProblemCode, { status: number; title: string }>> =
  titles;

export const problemType = "application/problem+json";

export function makeProblem(
  siteUrl: string,
  code: ProblemCode,
  detail: string,
  errors?: Problem["errors"],
): Problem {
  return {
    type: `${siteUrl}/api/v1#erreur-${code}`,
    ...titles[code],
    detail,
    code,
    ...(errors ? { errors } : {}),
  };
}
