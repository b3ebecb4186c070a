import type { Pool } from "pg";
import { recordAction } from "@/lib/audit";
import { type Sql, transaction } from "@/lib/database";
import { createToken, hashToken } from "@/lib/tokens";
import type { Approver } from "../approval";

/** Tokens with which a mail server hands returned mails in; only their hash is stored. */

const PURPOSE = "returned-mails";

/** A new token, shown this once; `undefined` for who may not ask. */
export async function createReturnToken(
  pool: Pool,
  { user }: { user: Approver },
): Promise<string | undefined> {
  if (user.role !== "admin") return undefined;
  const { token, hash } = createToken(PURPOSE);
  await transaction(pool, async (sql) => {
    await sql.query("INSERT INTO return_tokens (hash, created_by) VALUES ($1, $2)", [
      hash,
      user.id,
    ]);
    await recordAction(sql, {
      userId: user.id,
      action: "create_token",
      collection: "returns",
    });
  });
  return token;
}

export async function revokeReturnToken(
  pool: Pool,
  { tokenId, user }: { tokenId: number; user: Approver },
): Promise<boolean> {
  if (user.role !== "admin") return false;
  return transaction(pool, async (sql) => {
    const { rowCount } = await sql.query(
      "UPDATE return_tokens SET revoked_at = clock_timestamp() WHERE id = $1 AND revoked_at IS NULL",
      [tokenId],
    );
    if (rowCount !== 1) return false;
    await recordAction(sql, { userId: user.id, action: "revoke_token", collection: "returns" });
    return true;
  });
}

/** Whether a request's `Authorization` header carries a token that holds. */
export async function acceptReturnToken(sql: Sql, authorization: string | null): Promise<boolean> {
  const token = /^Bearer +([\w-]{20,100})$/i.exec(authorization ?? "")?.[1];
  if (!token) return false;
  const { rowCount } = await sql.query(
    `UPDATE return_tokens SET last_used_at = clock_timestamp()
      WHERE hash = $1 AND revoked_at IS NULL`,
    [hashToken({ token, purpose: PURPOSE })],
  );
  return rowCount === 1;
}

export type ReturnToken = {
  id: number;
  createdAt: Date;
  createdBy: string | null;
  lastUsedAt: Date | null;
};

export async function listReturnTokens(sql: Sql): Promise<ReturnToken[]> {
  const { rows } = await sql.query<ReturnToken>(
    `SELECT t.id, t.created_at AS "createdAt", u.name AS "createdBy", t.last_used_at AS "lastUsedAt"
       FROM return_tokens t LEFT JOIN users u ON u.id = t.created_by
      WHERE t.revoked_at IS NULL ORDER BY t.id`,
  );
  return rows;
}
