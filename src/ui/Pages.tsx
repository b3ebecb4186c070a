import { Pagination } from "@codegouvfr/react-dsfr/Pagination";

/** Links to the pages of a list; nothing when there is one page. */
export const Pages = ({
  page,
  pages,
  addressOf,
}: {
  page: number;
  pages: number;
  addressOf: (page: number) => string;
}) =>
  pages > 1 ? (
    <Pagination
      className="fr-mt-4w"
      count={pages}
      defaultPage={Math.min(page, pages)}
      getPageLinkProps={(number) => ({ href: addressOf(number) })}
    />
  ) : null;
