/** The collections whose drafts can be seen as the public would see them. */
export type Previewed = "entries" | "sources" | "terms" | "pages";

/** Where the latest version of a document is shown to its editors, and to nobody else. */
export const draftPath = (collection: Previewed, id: number | string): string =>
  `/brouillon/${collection}/${id}`;
