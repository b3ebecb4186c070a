import { Gutter, SetDocumentStepNav } from "@payloadcms/ui";
import { notFound } from "next/navigation";
import type {
  CollectionSlug,
  DocumentViewServerProps,
  FlattenedField,
  PayloadRequest,
} from "payload";
import { wordMoment } from "@/lib/wordMoment";
import { Pager } from "../Pager";
import { ScrolledTable } from "../ScrolledTable";
import { type ComparedField, wordChanges } from "./wordChanges";

type Version = {
  id: number | string;
  updatedAt: string;
  version: Record<string, unknown> & { _status?: string | null };
};

const pageSize = 20;
/** No limit, in Payload's terms; it keeps fifty. */
const allKept = 0;

/**
 * `/admin/collections/{collection}/{id}/versions`, in the place of Payload's list: the same
 * versions, each with the names of the fields that it changed, leading to Payload's comparison.
 *
 * Payload opens the same view in a drawer over a comparison, to choose what to compare with: all
 * the versions, and a date is then the choice.
 */
export async function VersionList(view: DocumentViewServerProps) {
  const { collectionConfig, docID, req } = view.initPageResult;
  if (!collectionConfig || docID === undefined) return notFound();
  const query = (await view.searchParams) ?? {};
  const choosing = Boolean(view.versions?.useVersionDrawerCreatedAtCell);
  const page = choosing ? 1 : Math.max(1, Math.floor(Number(query.page)) || 1);
  const collection = collectionConfig.slug as CollectionSlug;
  const list = await findVersions(req, collection, docID, {
    page,
    limit: choosing ? allKept : pageSize,
  });
  const last = list.docs.at(-1);
  const [before, published] = await Promise.all([
    last && list.hasNextPage
      ? findVersions(req, collection, docID, { limit: 1, earlierThan: last.updatedAt })
      : undefined,
    findVersions(req, collection, docID, { limit: 1, published: true }),
  ]);
  const older = [...list.docs.slice(1), ...(before?.docs ?? [])];
  const isTrashed = view.routeSegments[2] === "trash";
  const place = isTrashed ? `${collection}/trash` : collection;
  const address = `${req.payload.config.routes.admin}/collections/${place}/${docID}/versions`;
  const state = await stateWords(req, collection, docID, published.docs[0]?.id, list.docs, page);
  const fields = comparedFields(collectionConfig.flattenedFields);
  const table = (
    <ScrolledTable label="Versions">
      <table>
        <caption className="admin-page__muted">
          {list.totalDocs} version{list.totalDocs > 1 ? "s" : ""} gardée
          {list.totalDocs > 1 ? "s" : ""}, la dernière d’abord
        </caption>
        <thead>
          <tr>
            <th scope="col">Enregistrée</th>
            <th scope="col">État</th>
            <th scope="col">Changements</th>
          </tr>
        </thead>
        <tbody>
          {list.docs.map((version, index) => (
            <tr key={version.id}>
              <td>
                <a href={choosing ? `?versionFrom=${version.id}` : `${address}/${version.id}`}>
                  {wordMoment(Date.parse(version.updatedAt))}
                </a>
              </td>
              <td>{state(version)}</td>
              <td>{wordChanges(version.version, older[index]?.version, fields)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrolledTable>
  );
  if (choosing) return <div className="admin-page">{table}</div>;
  return (
    <main className="versions">
      <SetDocumentStepNav
        collectionSlug={collection}
        id={docID}
        isTrashed={isTrashed}
        pluralLabel={collectionConfig.labels.plural as string}
        useAsTitle={collectionConfig.admin.useAsTitle}
        view="Versions"
      />
      <Gutter className="admin-page">
        {table}
        <Pager
          address={(number) => `${address}?page=${number}`}
          previous={list.hasPrevPage ? page - 1 : undefined}
          next={list.hasNextPage ? page + 1 : undefined}
        />
      </Gutter>
    </main>
  );
}

/** Newest first, as the reader of the request may see them; relations as identifiers. */
async function findVersions(
  req: PayloadRequest,
  collection: CollectionSlug,
  parent: number | string,
  {
    limit,
    page = 1,
    earlierThan,
    published = false,
  }: { limit: number; page?: number; earlierThan?: string; published?: boolean },
) {
  const found = await req.payload.findVersions({
    collection,
    depth: 0,
    limit,
    page,
    sort: "-updatedAt",
    overrideAccess: false,
    req,
    user: req.user,
    where: {
      and: [
        { parent: { equals: parent } },
        ...(earlierThan ? [{ updatedAt: { less_than: earlierThan } }] : []),
        ...(published ? [{ "version._status": { equals: "published" } }] : []),
      ],
    },
  });
  return { ...found, docs: found.docs as unknown as Version[] };
}

/** As Payload's own comparison calls them. */
async function stateWords(
  req: PayloadRequest,
  collection: CollectionSlug,
  id: number | string,
  lastPublished: number | string | undefined,
  shown: readonly Version[],
  page: number,
) {
  const document = await req.payload.findByID({
    collection,
    id,
    depth: 0,
    overrideAccess: false,
    req,
    user: req.user,
    trash: true,
    select: { _status: true } as never,
  });
  const isPublished = (document as { _status?: string })._status === "published";
  return ({ id: version, version: { _status } }: Version): string => {
    if (version === lastPublished)
      return isPublished ? "Actuellement publié" : "Publié précédemment";
    if (_status === "published") return "Publié précédemment";
    return page === 1 && version === shown[0]?.id ? "Brouillon actuel" : "Brouillon";
  };
}

/** What the form shows, under its names. */
function comparedFields(fields: readonly FlattenedField[]): ComparedField[] {
  return fields.flatMap((field) => {
    const { name, admin } = field;
    const label = "label" in field ? field.label : undefined;
    if (typeof label !== "string" || (admin && "hidden" in admin && admin.hidden)) return [];
    // A date that the portal stamps by itself is nobody's change.
    if (field.type === "date" && admin?.readOnly) return [];
    return [{ name, label }];
  });
}
