import { parseFilters, type Query, toQuery } from "./filters";

/**
 * The page of the admin that a plain form leads back to: the list under the filters that it was
 * sent from (`retour`), or the page of one address (`fiche`). Read and written anew, so that a
 * form can lead nowhere else. Pure.
 *
 * @param notice query of what came of it
 */
export function returnAddress(
  admin: string,
  form: Pick<FormData, "get"> | undefined,
  notice: string,
): string {
  const id = String(form?.get("fiche") ?? "");
  if (/^\d{1,15}$/.test(id)) return `${admin}/liens/${id}?${notice}`;
  const given = new URLSearchParams(String(form?.get("retour") ?? ""));
  const query: Query = Object.fromEntries(
    [...new Set(given.keys())].map((name) => [name, given.getAll(name)]),
  );
  return `${admin}/liens?${[toQuery(parseFilters(query)), notice].filter(Boolean).join("&")}`;
}
