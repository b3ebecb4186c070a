import { z } from "zod";
import { OutboundRulesError, outboundRules } from "./http/rules";

/**
 * The environment, read and checked once. No other module reads `process.env`.
 *
 * A missing or malformed value throws `EnvironmentError`, whose message is one French
 * sentence per problem, fit to be printed as it is.
 */

/** Comma list → trimmed, non-empty items. */
const list = z
  .string()
  .optional()
  .transform((value) =>
    (value ?? "")
      .split(",")
      .map((item) => item.trim())
      .filter(Boolean),
  );

/** An empty variable means the same as an absent one, so that `.env` lines may be left blank. */
const blank = (value: unknown) => (value === "" ? undefined : value);
const optional = <T extends z.ZodType>(schema: T) => z.preprocess(blank, schema.optional());

const url = (protocols: string[], message: string) =>
  z.string(message).refine((value) => {
    try {
      const { protocol, host } = new URL(value);
      return protocols.includes(protocol) && (host !== "" || protocol.startsWith("postgres"));
    } catch {
      return false;
    }
  }, message);

/** Whether the one that applies them can read them. */
function areExceptions(items: string[]): boolean {
  try {
    outboundRules({ allow: items });
    return true;
  } catch (error) {
    if (error instanceof OutboundRulesError) return false;
    throw error;
  }
}

const schema = z
  .object({
    DATABASE_URI: z.preprocess(
      blank,
      url(
        ["postgres:", "postgresql:"],
        "doit être une adresse de la forme postgresql://utilisateur:motdepasse@hôte:5432/base",
      ),
    ),
    SMTP_URL: optional(
      url(
        ["smtp:", "smtps:"],
        "doit être une adresse de la forme smtp://utilisateur:motdepasse@hôte:587",
      ),
    ),
    SITE_URL: z.preprocess(
      blank,
      url(
        ["http:", "https:"],
        "doit être l’adresse publique du site, par exemple https://exemple.gouv.fr",
      )
        .transform((value) => value.replace(/\/+$/, ""))
        .default("http://localhost:3000"),
    ),
    PORT: z.preprocess(
      blank,
      z.coerce
        .number("doit être un nombre entre 1 et 65535")
        .int("doit être un nombre entre 1 et 65535")
        .min(1, "doit être un nombre entre 1 et 65535")
        .max(65535, "doit être un nombre entre 1 et 65535")
        .default(3000),
    ),
    PAYLOAD_SECRET: z.preprocess(
      blank,
      z.string("manque").min(32, "doit compter au moins 32 caractères (openssl rand -hex 32)"),
    ),
    S3_BUCKET: optional(z.string()),
    S3_ENDPOINT: optional(url(["http:", "https:"], "doit être une adresse http ou https")),
    S3_REGION: optional(z.string()),
    S3_ACCESS_KEY_ID: optional(z.string()),
    S3_SECRET_ACCESS_KEY: optional(z.string()),
    ADMIN_EMAIL: optional(z.email("doit être une adresse électronique")),
    ADMIN_PASSWORD: optional(z.string().min(12, "doit compter au moins 12 caractères")),
    OUTBOUND_ALLOW: list.refine(
      areExceptions,
      "doit être une liste d’hôtes ou de plages séparés par des virgules, chacun avec son port s’il le faut, par exemple interne.example:8081,10.0.0.0/8",
    ),
    CRON_DISABLED: z
      .preprocess(blank, z.enum(["0", "1", "true", "false"], "doit valoir 1 ou 0").optional())
      .transform((value) => value === "1" || value === "true"),
    NODE_ENV: z.preprocess(blank, z.string().default("production")),
  })
  .superRefine((value, context) => {
    if (!value.S3_BUCKET) return;
    for (const name of ["S3_REGION", "S3_ACCESS_KEY_ID", "S3_SECRET_ACCESS_KEY"] as const) {
      if (!value[name])
        context.addIssue({
          code: "custom",
          path: [name],
          message: "manque alors que S3_BUCKET est donné",
        });
    }
  });

export type Environment = z.output<typeof schema>;

/** Every variable that is read. */
export const environmentNames: readonly string[] = Object.keys(schema.shape);

export class EnvironmentError extends Error {
  readonly code = "environment";
}

/** Reads the environment given; throws `EnvironmentError` with one sentence a problem. */
export function readEnvironment(values: Record<string, string | undefined>): Environment {
  const result = schema.safeParse(values);
  if (result.success) return result.data;
  const sentences = result.error.issues.map((issue) => {
    const name = String(issue.path[0] ?? "");
    const missing = values[name] === undefined || values[name] === "";
    return missing && !issue.message.startsWith("manque")
      ? `La variable ${name} manque\u00a0: elle ${issue.message}.`
      : `La variable ${name} ${issue.message}.`;
  });
  throw new EnvironmentError(sentences.join("\n"));
}

let current: Environment | undefined;

/** The environment of this process, read at the first call. */
export function env(): Environment {
  current ??= readEnvironment(process.env);
  return current;
}
