"use server";

import { headers } from "next/headers";
import { createLogger } from "@/lib/logger";
import { recordStatus } from "@/lib/pageTags";
import { subscribe } from "@/newsletter";
import { findTerritories, readTerritories } from "@/territories";
import { describePlace } from "@/ui/describePlace";
import { newsletterOfWeb } from "./_data/newsletterOfWeb";
import { answerSubscription } from "./answerSubscription";
import { readSubscriptionForm, type SubscriptionForm } from "./readSubscriptionForm";
import type { SubscriptionState } from "./subscriptionState";

const log = createLogger("lettre");

/**
 * The subscription form's action, with and without scripts. Its answer never depends on what is
 * known of the address.
 */
export async function sendSubscription(
  previous: SubscriptionState,
  data: FormData,
): Promise<SubscriptionState> {
  const form = readSubscriptionForm(data);
  const attempt = (Number(previous?.attempt) || 0) + 1;
  const { values } = form;
  try {
    const answer = await answerForm(form);
    return { ...answer, attempt, places: await readPlaces(answer.values.territories) };
  } catch (error) {
    log.error("abonnement non enregistré", { error: String(error) });
    recordStatus(500);
    const answer = answerSubscription(values, "failed", { withScript: false });
    return { ...answer, attempt, places: [] };
  }
}

async function answerForm({ values, effort, question, modified, trapped }: SubscriptionForm) {
  // A robot is thanked like anybody, and nothing happens.
  if (trapped) return answerSubscription(values, { ok: true, status: 200 }, { withScript: false });
  if (modified) return { outcome: "untouched" as const, values, errors: {} };
  const { pool, settings, installation } = await newsletterOfWeb();
  if (question !== undefined) {
    const found = await findTerritories(pool, question);
    return {
      outcome: "searched" as const,
      values,
      errors: {},
      search: {
        question,
        found: found
          .filter(({ code }) => !values.territories.includes(code))
          .map((territory) => describePlace(territory)),
      },
    };
  }
  const result = await subscribe(
    pool,
    { ...values, ...effort },
    {
      settings,
      installation,
      now: new Date(),
      form: "lettre",
      // Set by our own server from the connection, never taken from outside.
      clientAddress: (await headers()).get("x-client-address") ?? undefined,
    },
  );
  if (!result.ok) recordStatus(result.status);
  return answerSubscription(values, result, { withScript: Boolean(effort.proof) });
}

async function readPlaces(codes: readonly string[]) {
  if (codes.length === 0) return [];
  const { pool } = await newsletterOfWeb();
  return (await readTerritories(pool, codes)).map((territory) => describePlace(territory));
}
