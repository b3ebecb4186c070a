import type { Pool } from "pg";
import { type Sql, transaction } from "@/lib/database";
import { purposes, readerLinks } from "./message";
import { readOffer } from "./offer";
import type { Installation } from "./settings";
import { lockSubscriber, readSalt, subscriberOfToken, writeChoices } from "./subscribers";
import { checkChoices, type FieldErrors, type SubscriptionInput } from "./subscription";

type Choices = Pick<SubscriptionInput, "themes" | "territories" | "rhythm">;

type Request = { token: string; installation: Installation };

export type Preferences = {
  themes: number[];
  territories: string[];
  rhythm: "each" | "monthly";
  /** Only a confirmed subscriber has preferences to change. */
  confirmed: boolean;
  /** Address of his page to unsubscribe. */
  unsubscribe: string;
};

const subscriberOf = (sql: Sql, { token, installation }: Request) =>
  subscriberOfToken(sql, { token, purpose: purposes.preferences, secret: installation.secret });

/** What the preference page shows; the address is not among it, the link may be forwarded. */
export async function readPreferences(
  sql: Sql,
  request: Request,
): Promise<Preferences | undefined> {
  const id = await subscriberOf(sql, request);
  if (id === undefined) return undefined;
  const { rows } = await sql.query<Omit<Preferences, "unsubscribe">>(
    `SELECT s.rhythm::text AS rhythm, s.status = 'confirmed' AS confirmed,
            ARRAY(SELECT r.themes_id FROM subscribers_rels r
                   WHERE r.parent_id = s.id AND r.path = 'themes' AND r.themes_id IS NOT NULL
                   ORDER BY r."order") AS themes,
            ARRAY(SELECT x.text::text FROM subscribers_texts x
                   WHERE x.parent_id = s.id AND x.path = 'territories'
                   ORDER BY x."order") AS territories
       FROM subscribers s WHERE s.id = $1`,
    [id],
  );
  const [row] = rows;
  if (!row) return undefined;
  const salt = await readSalt(sql, id);
  const { unsubscribe } = readerLinks({ ...request.installation, subscriberId: id, salt });
  return { ...row, unsubscribe };
}

/** What is wrong with choices that were refused, field by field. */
export async function findFaults(sql: Sql, input: Choices): Promise<FieldErrors> {
  return checkChoices(input, await readOffer(sql, input)).fieldErrors;
}

export type PreferencesResult =
  | { ok: true }
  | { ok: false; status: 404; fieldErrors: Record<string, never> }
  | { ok: false; status: 422; fieldErrors: FieldErrors };

/** Changes what the reader receives, from the next issue on. */
export async function updatePreferences(
  pool: Pool,
  input: Choices,
  { now, ...request }: Request & { now: Date },
): Promise<PreferencesResult> {
  return transaction(pool, async (sql): Promise<PreferencesResult> => {
    const id = await subscriberOf(sql, request);
    const subscriber = id === undefined ? undefined : await lockSubscriber(sql, id);
    if (subscriber?.status !== "confirmed") return { ok: false, status: 404, fieldErrors: {} };
    const { values, fieldErrors } = checkChoices(input, await readOffer(sql, input));
    if (Object.keys(fieldErrors).length > 0) return { ok: false, status: 422, fieldErrors };
    await writeChoices(sql, subscriber.id, values);
    await sql.query("UPDATE subscribers SET last_act_at = $2, updated_at = $2 WHERE id = $1", [
      subscriber.id,
      now,
    ]);
    return { ok: true };
  });
}
