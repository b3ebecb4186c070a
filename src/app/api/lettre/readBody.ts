/** The body of a request as text; throws as soon as it is longer than allowed, in bytes. */
export async function readBody(request: Request, longest: number): Promise<string> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  const reader = request.body?.getReader();
  for (;;) {
    const { done, value } = (await reader?.read()) ?? { done: true, value: undefined };
    if (done || !value) return Buffer.concat(chunks).toString("utf8");
    length += value.length;
    if (length > longest) {
      await reader?.cancel();
      throw new Error("The body is too long");
    }
    chunks.push(value);
  }
}
