import type { PayloadRequest, TextField } from "payload";
import { sqlOf } from "@/lib/database";
import { readKnownCodes } from "@/territories";
import { comparedAsWords } from "./manyValues";

/** Refuses codes of territories that do not exist, and says which. */
export async function validateTerritoryCodes(
  value: unknown,
  { req }: { req: PayloadRequest },
): Promise<true | string> {
  const codes = (Array.isArray(value) ? value : []).filter((code) => typeof code === "string");
  if (codes.length === 0) return true;
  const known = await readKnownCodes(await sqlOf(req), codes);
  const unknown = codes.filter((code) => !known.includes(code));
  if (unknown.length === 0) return true;
  return unknown.length === 1
    ? `Le territoire « ${unknown[0]} » n’existe pas. Exemples de codes : departement:35, commune:35238.`
    : `Les territoires ${unknown.map((code) => `« ${code} »`).join(", ")} n’existent pas. Exemples de codes : departement:35, commune:35238.`;
}

/** Territories of the official geography: chosen by name in the admin, stored as their codes. */
export const territoryCodesField = (field: {
  name: string;
  label: string;
  description: string;
}): TextField => ({
  name: field.name,
  type: "text",
  hasMany: true,
  label: field.label,
  validate: validateTerritoryCodes,
  admin: {
    description: field.description,
    components: {
      Field: "/admin/territories/TerritoriesField#TerritoriesField",
      ...comparedAsWords,
    },
  },
});
