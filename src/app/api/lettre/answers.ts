/**
 * Answers to the buttons of the newsletter's personal pages. The token in the address is the
 * whole proof: no cookie, no origin is asked, so that mail programs can answer too.
 */

export const privately = {
  "Cache-Control": "private, no-store",
  "Referrer-Policy": "same-origin",
  "X-Robots-Tag": "noindex",
};

/** Back to a page, which shows what has become of the request. */
export const seePage = (path: string): Response =>
  new Response(null, { status: 303, headers: { ...privately, Location: path } });

export const sayPlainly = (text: string, status = 200): Response =>
  new Response(`${text}\n`, {
    status,
    headers: { ...privately, "Content-Type": "text/plain; charset=utf-8" },
  });

/** A tampered token, one never made and one of somebody erased: the same words. */
export const unknownLink = (): Response =>
  sayPlainly("Ce lien n’est pas valable. Ouvrez celui du dernier message que vous avez reçu.", 404);

/** The fields sent, urlencoded or multipart; none when the body is neither. */
export async function readFields(request: Request): Promise<FormData> {
  try {
    return await request.formData();
  } catch {
    return new FormData();
  }
}

export const textsOf = (fields: FormData, name: string): string[] =>
  fields.getAll(name).filter((value) => typeof value === "string");
