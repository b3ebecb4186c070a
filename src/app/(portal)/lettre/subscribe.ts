"use server";

import { headers } from "next/headers";
import { createLogger } from "@/lib/logger";
import { subscribe } from "@/newsletter";
import { newsletterOfWeb } from "./_data/newsletterOfWeb";
import { afterAnswer, readSubscriptionForm, type SubscriptionState } from "./subscriptionState";

const log = createLogger("lettre");

/**
 * The subscription form's action, with and without scripts. Its answer never depends on what is
 * known of the address.
 */
export async function sendSubscription(
  previous: SubscriptionState,
  form: FormData,
): Promise<SubscriptionState> {
  const { values, input, trapped } = readSubscriptionForm(form);
  // A robot is thanked like anybody, and nothing happens.
  if (trapped) return afterAnswer(previous, values, { ok: true, status: 200 });
  try {
    const { pool, settings, installation } = await newsletterOfWeb();
    const result = await subscribe(pool, input, {
      settings,
      installation,
      now: new Date(),
      form: "lettre",
      // Set by our own server from the connection, never taken from outside.
      clientAddress: (await headers()).get("x-client-address") ?? undefined,
    });
    return afterAnswer(previous, values, result);
  } catch (error) {
    log.error("abonnement non enregistré", { error: String(error) });
    return afterAnswer(previous, values, "failed");
  }
}
