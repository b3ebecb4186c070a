/** Addresses of the pages of a list, as a body and as RFC 8288 links give them. */
export type ListLinks = {
  self: string;
  first: string;
  previous: string | null;
  next: string | null;
  last: string;
};

export type ListPage<Item> = {
  total: number;
  page: number;
  pageSize: number;
  pages: number;
  links: ListLinks;
  items: Item[];
};

/** The frame of every list. `addressOf` gives the address of a page, from 1. */
export function makeList<Item>(options: {
  items: Item[];
  total: number;
  page: number;
  pageSize: number;
  addressOf: (page: number) => string;
}): ListPage<Item> {
  const { items, total, page, pageSize, addressOf } = options;
  const pages = Math.max(1, Math.ceil(total / pageSize));
  return {
    total,
    page,
    pageSize,
    pages,
    links: {
      self: addressOf(page),
      first: addressOf(1),
      previous: page > 1 ? addressOf(Math.min(page - 1, pages)) : null,
      next: page < pages ? addressOf(page + 1) : null,
      last: addressOf(pages),
    },
    items,
  };
}

/** The `Link` header of a list (RFC 8288). */
export function linkHeader(links: ListLinks): string {
  return (["self", "first", "previous", "next", "last"] as const)
    .flatMap((rel) => {
      const address = links[rel];
      return address ? [`<${address}>; rel="${rel === "previous" ? "prev" : rel}"`] : [];
    })
    .join(", ");
}
