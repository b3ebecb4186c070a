import type { Payload } from "payload";

/** Makes the first administrator; does nothing once anyone has an account. */
export async function createAdministrator(
  payload: Payload,
  account: { email: string; password: string },
): Promise<boolean> {
  const { totalDocs } = await payload.count({ collection: "users" });
  if (totalDocs > 0) return false;
  await payload.create({
    collection: "users",
    data: { ...account, name: "Administrateur", role: "admin" },
  });
  return true;
}
