/** Links to the pages before and after; nothing, not even a landmark, where there is one page. */
export function Pager({
  address,
  previous,
  next,
}: {
  address: (page: number) => string;
  previous?: number;
  next?: number;
}) {
  if (previous === undefined && next === undefined) return null;
  return (
    <nav aria-label="Pages" className="admin-page__pages">
      {previous !== undefined && <a href={address(previous)}>Page précédente</a>}
      {next !== undefined && <a href={address(next)}>Page suivante</a>}
    </nav>
  );
}
