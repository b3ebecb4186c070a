import type { Pool } from "pg";

/**
 * Fills the tables with so many watched addresses of so many hosts, spread evenly, by SQL alone.
 *
 * @param given.hostOf SQL for the name of host `h`
 * @param given.urlOf SQL for address `a` of host `h`
 * @param given.nextCheck SQL for when address number `n` is due
 */
export async function fillAddresses(
  pool: Pool,
  given: { hosts: number; perHost: number; hostOf: string; urlOf: string; nextCheck: string },
): Promise<void> {
  const { hosts, perHost, hostOf, urlOf, nextCheck } = given;
  await pool.query("TRUNCATE addresses, address_uses, observations, link_hosts CASCADE");
  await pool.query(
    `INSERT INTO link_hosts (host) SELECT ${hostOf} FROM generate_series(0, ${hosts - 1}) h`,
  );
  // Hosts in turn, as they come into a catalogue, and not one after the other.
  await pool.query(
    `INSERT INTO addresses (url, duplicate_key, host, next_check_at)
     SELECT ${urlOf}, ${urlOf}, ${hostOf}, ${nextCheck}
     FROM (SELECT a * ${hosts} + h AS n, a, h
       FROM generate_series(0, ${perHost - 1}) a, generate_series(0, ${hosts - 1}) h) AS made`,
  );
  await pool.query(
    `INSERT INTO address_uses (address_id, collection, document_id, path, published, url)
     SELECT id, 'entries', id::integer, 'url', true, url FROM addresses`,
  );
  await pool.query("VACUUM ANALYZE addresses");
  await pool.query("VACUUM ANALYZE link_hosts");
  await pool.query("VACUUM ANALYZE address_uses");
}
