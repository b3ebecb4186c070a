import type { Where } from "payload";
import { recordTags } from "@/lib/pageTags";
import { findPublic, sqlOfWeb } from "@/lib/publicRead";
import { listArchivedIssues } from "@/newsletter";
import type { DynamicListBlock, Organization, Theme } from "@/payload-types";
import { cardOfEntry, EntryList } from "@/ui/EntryList";
import { filled } from "@/ui/filled";
import { IssueList } from "@/ui/IssueList";
import { SourceCard } from "@/ui/SourceCard";

/** A list that keeps itself up to date: the page is dropped when anything that it may show changes. */
export const DynamicList = ({ block }: { block: DynamicListBlock }) => (
  <>
    <h2>{block.title}</h2>
    <Content block={block} />
  </>
);

function Content({ block }: { block: DynamicListBlock }) {
  if (block.kind === "entries") return <LatestEntries block={block} />;
  return block.kind === "sources" ? <Sources block={block} /> : <LatestIssues block={block} />;
}

const Empty = () => <p>Rien n’est encore publié ici.</p>;

async function LatestEntries({ block }: { block: DynamicListBlock }) {
  const theme = filled<Theme>(block.theme);
  const wanted: Where[] = [
    ...(theme ? [{ themes: { in: [theme.id] } }] : []),
    ...(block.type ? [{ type: { equals: block.type } }] : []),
  ];
  const { docs } = await findPublic({
    collection: "entries",
    where: { and: wanted },
    sort: ["-publishedFirstAt", "-id"],
    limit: block.limit,
  });
  if (docs.length === 0) return <Empty />;
  return <EntryList entries={docs.map(cardOfEntry)} columns={3} />;
}

async function Sources({ block }: { block: DynamicListBlock }) {
  const { docs } = await findPublic({ collection: "sources", sort: "title", limit: block.limit });
  if (docs.length === 0) return <Empty />;
  return (
    <ul className="oc-cards oc-cards--3">
      {docs.map((source) => (
        <li key={source.id}>
          <SourceCard source={source} organization={filled<Organization>(source.organization)} />
        </li>
      ))}
    </ul>
  );
}

async function LatestIssues({ block }: { block: DynamicListBlock }) {
  recordTags(["issues"]);
  const { issues } = await listArchivedIssues(await sqlOfWeb(), { limit: block.limit });
  return issues.length === 0 ? <Empty /> : <IssueList issues={issues} />;
}
