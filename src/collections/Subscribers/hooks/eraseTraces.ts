import type { CollectionBeforeDeleteHook } from "payload";
import { systemClock } from "@/lib/clock";
import { sqlOf } from "@/lib/database";
import { env } from "@/lib/env";
import { erase } from "@/newsletter";

/** A subscriber whom an administrator deletes is erased first: his links, mails and address too. */
export const eraseTraces: CollectionBeforeDeleteHook = async ({ id, req }) => {
  await erase(await sqlOf(req), {
    subscriberId: Number(id),
    secret: env().PAYLOAD_SECRET,
    now: systemClock(),
  });
};
