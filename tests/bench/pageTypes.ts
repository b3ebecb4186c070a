import pg from "pg";

export type PageType = { name: string; path: string };

/** One address for each type of public page, on the seeded content and the issue of `sendIssue`. */
export async function pageTypes(databaseUri: string): Promise<PageType[]> {
  const client = new pg.Client({ connectionString: databaseUri });
  await client.connect();
  const slugOf = async (table: string, condition = "true") => {
    const { rows } = await client.query<{ slug: string }>(
      `SELECT slug FROM ${table} WHERE _status = 'published' AND ${condition} ORDER BY id LIMIT 1`,
    );
    if (!rows[0]) throw new Error(`no published row in ${table}`);
    return rows[0].slug;
  };
  try {
    const { rows: themes } = await client.query<{ slug: string }>(
      "SELECT slug FROM themes ORDER BY id LIMIT 1",
    );
    return [
      { name: "home", path: "/" },
      { name: "catalogue", path: "/catalogue" },
      { name: "entry", path: `/catalogue/${await slugOf("entries")}` },
      { name: "glossary", path: "/glossaire" },
      { name: "term", path: `/glossaire/${await slugOf("terms")}` },
      { name: "catalogue, filtered", path: "/catalogue?q=dotation&type=dataset" },
      // A theme's page is the catalogue, filtered.
      { name: "theme", path: `/catalogue?thematique=${themes[0]?.slug}` },
      { name: "sources", path: "/sources" },
      { name: "source", path: `/sources/${await slugOf("sources")}` },
      { name: "organization", path: `/organismes/${await slugOf("organizations")}` },
      { name: "series", path: `/series/${await slugOf("series")}` },
      { name: "newsletter", path: "/lettre" },
      { name: "issue", path: `/lettre/${issueNumber}` },
      { name: "editors’ page", path: "/a-propos" },
      { name: "site map", path: "/plan-du-site" },
      { name: "API", path: "/api/v1" },
      { name: "not found", path: "/rien-de-tel" },
    ];
  } finally {
    await client.end();
  }
}

const issueNumber = 1;
/** As many items as an issue of the newsletter usually has. */
const itemsOfIssue = 16;

/** Puts a sent issue into the archive, as freezing and sending would have left it. */
export async function sendIssue(databaseUri: string): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUri });
  await client.connect();
  try {
    const { rows: items } = await client.query<{ title: string; slug: string }>(
      "SELECT title, slug FROM entries WHERE _status = 'published' ORDER BY id LIMIT $1",
      [itemsOfIssue],
    );
    const document = {
      number: issueNumber,
      subject: "Lettre mesurée",
      preheader: "Ce qui est nouveau ce mois-ci",
      siteUrl: "/",
      archiveUrl: `/lettre/${issueNumber}`,
      sender: { name: "Lettre", email: "lettre@test.localhost", replyTo: null, postalIdentity: "" },
      introduction: [],
      sections: [
        {
          heading: "Nouveautés",
          items: items.map(({ title, slug }) => ({
            kind: "entry",
            title,
            summary: `${title} : ce que la ressource contient, pour qui, et depuis quand.`,
            source: "Source",
            year: "2026",
            territory: null,
            url: `/catalogue/${slug}`,
          })),
        },
      ],
    };
    await client.query(
      `WITH issue AS (
         INSERT INTO issues (subject, state, number, content_hash) VALUES ($1, 'sent', $2, 'mesure')
         RETURNING id
       ), content AS (
         INSERT INTO issue_contents
           (issue_id, subject, document, fragments, html, text, hash, frozen_at)
         SELECT id, $1, $3, '{}', '', '', 'mesure', now() FROM issue RETURNING issue_id
       )
       INSERT INTO issue_sendings
         (issue_id, started_at, recipients, without_content, not_due, watched_from)
       SELECT issue_id, now(), 0, 0, 0, now() FROM content`,
      [document.subject, issueNumber, JSON.stringify(document)],
    );
  } finally {
    await client.end();
  }
}
