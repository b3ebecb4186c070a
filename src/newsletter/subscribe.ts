import type { Pool } from "pg";
import { transaction } from "@/lib/database";
import { networkOf } from "@/lib/networkOf";
import { keyedHash } from "@/lib/tokens";
import { acceptSubscription, type SubscribeContext } from "./acceptSubscription";
import {
  PATIENCE_IN_ALL,
  PATIENCE_PER_NETWORK,
  SUBMISSIONS_IN_ALL,
  SUBMISSIONS_PER_NETWORK,
  takeAllowances,
} from "./limits";
import { readOffer } from "./offer";
import { judgePatience, makePatienceToken } from "./patience";
import { judgeProof } from "./proofOfWork";
import { checkSubscription, type FieldErrors, type SubscriptionInput } from "./subscription";
import { giveProofBack, spendProof } from "./usedProofs";

/** What shows that a person, or at least some effort, is behind a submission: one of the two. */
export type Effort = {
  /** A solved challenge (`proofOfWork.ts`). */
  proof?: string;
  /** The token of the second page, for browsers without scripts (`patience.ts`). */
  patience?: string;
};

export type EffortFault = "missing" | "expired" | "wrong" | "used" | "early";

/** `status` is the HTTP status to answer with. */
export type SubscribeResult =
  | { ok: true; status: 200 }
  | { ok: false; status: 422; reason: "fields"; fieldErrors: FieldErrors }
  /** Everything else was right; `patience` opens the second page. */
  | { ok: false; status: 422; reason: "effort"; fault: EffortFault; patience: string }
  | { ok: false; status: 429; reason: "limit"; retryAfterSeconds: number };

/** What to say, by fault. */
export const effortTexts: Record<EffortFault, string> = {
  missing: "La vérification contre les robots manque.",
  expired: "La vérification contre les robots a expiré : recommencez.",
  wrong: "La vérification contre les robots n’est pas valable : recommencez.",
  used: "Cette vérification contre les robots a déjà servi : recommencez.",
  early: "Votre demande est arrivée trop tôt : attendez quelques secondes, puis recommencez.",
};

export const tooManyText =
  "Trop de demandes ont été envoyées depuis votre réseau. Réessayez plus tard.";

/**
 * Takes a subscription. What is known of the address changes only the mail that goes to it,
 * never the answer: same result, the same statements in the database, and no mail is sent here.
 */
export async function subscribe(
  pool: Pool,
  input: SubscriptionInput & Effort,
  context: SubscribeContext,
): Promise<SubscribeResult> {
  const { installation, now } = context;
  const networkHash = keyedHash({
    secret: installation.secret,
    purpose: "network",
    value: networkOf(context.clientAddress),
  });
  // Counted on its own, whatever becomes of the form: refused submissions count too.
  const allowance = await transaction(pool, (sql) =>
    takeAllowances(
      sql,
      [
        [SUBMISSIONS_PER_NETWORK, networkHash],
        [SUBMISSIONS_IN_ALL, "all"],
      ],
      now,
    ),
  );
  if (!allowance.allowed) return tooMany(allowance.retryAfterSeconds);

  const checked = checkSubscription(input, await readOffer(pool, input));
  if (!checked.ok)
    return { ok: false, status: 422, reason: "fields", fieldErrors: checked.fieldErrors };
  const { subscription } = checked;

  const bearer = { secret: installation.secret, email: subscription.email, networkHash };
  const lacking = (fault: EffortFault): SubscribeResult => ({
    ok: false,
    status: 422,
    reason: "effort",
    fault,
    // Who came too early goes on with the token that he has.
    patience: fault === "early" && input.patience ? input.patience : makePatienceToken(bearer, now),
  });
  const patient = !input.proof && Boolean(input.patience);
  const effort = patient
    ? judgePatience(input.patience, bearer, now)
    : await judgeProof(input.proof, { secret: installation.secret, now });
  if (effort.state !== "good") return lacking(effort.state);

  return transaction(pool, async (sql): Promise<SubscribeResult> => {
    // Used only by a submission that is accepted; a second use waits here for the first.
    if (!(await spendProof(sql, effort))) return lacking("used");
    if (patient) {
      const slow = await takeAllowances(
        sql,
        [
          [PATIENCE_PER_NETWORK, networkHash],
          [PATIENCE_IN_ALL, "all"],
        ],
        now,
      );
      if (!slow.allowed) {
        await giveProofBack(sql, effort);
        return tooMany(slow.retryAfterSeconds);
      }
    }
    await acceptSubscription(sql, subscription, networkHash, context);
    return { ok: true, status: 200 };
  });
}

const tooMany = (retryAfterSeconds: number): SubscribeResult => ({
  ok: false,
  status: 429,
  reason: "limit",
  retryAfterSeconds,
});
