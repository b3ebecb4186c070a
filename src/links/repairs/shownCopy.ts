/**
 * SQL: the archived copy that readers of the row of `addresses` are shown, in place of a page that
 * is lost for them. Not one that an editor has refused.
 */
export const shownCopy = `
  SELECT s.snapshot_url AS url, s.snapshot_at AS at FROM link_searches s
  WHERE s.address_id = addresses.id AND addresses.state IN ('broken', 'gone')
    AND s.snapshot_url IS NOT NULL
    AND NOT EXISTS (
      SELECT FROM link_repairs r WHERE r.address_id = addresses.id AND r.kind = 'archive'
        AND r.target = s.snapshot_url AND r.state = 'refused')`;
