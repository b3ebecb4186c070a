// Temporary shape until the links domain lands in this checkout.
import type { Sql } from "@/lib/database";
export const extractAddresses = (_doc: unknown): { url: string; path: string }[] => [];
export async function storeUses(_sql: Sql, _use: { collection: string; documentId: number; published: boolean; addresses: { url: string; path: string }[] }): Promise<void> {}
export async function removeUses(_sql: Sql, _use: { collection: string; documentId: number }): Promise<void> {}
