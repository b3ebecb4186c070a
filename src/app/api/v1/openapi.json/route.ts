import { buildOpenApi } from "@/catalogue/api";
import { env } from "@/lib/env";
import { readApiExamples } from "../../../_machines/examples";

export const dynamic = "force-dynamic";

/** The description of the API by OpenAPI 3.1, with examples that this very site answers. */
export const GET = async (): Promise<Response> =>
  Response.json(buildOpenApi(env().SITE_URL, await readApiExamples()), {
    headers: { "Content-Type": "application/vnd.oai.openapi+json;version=3.1; charset=utf-8" },
  });
