import type { Endpoint } from "payload";
import {
  inColourScheme,
  previewIssue,
  type ReaderChoice,
  readGivenContent,
  readReaderChoice,
  sendTest,
  workflowTexts,
} from "@/newsletter";
import { refuse } from "../refuse";
import { bodyOf, contextOf, forStaff } from "./request";

const privately = { "Cache-Control": "no-store" };

/** `GET /api/issues/:id/preview?forme=html|texte`: the whole issue as it is stored. */
const page = forStaff(async ({ issueId, req, sql }) => {
  const copy = await previewIssue(sql, issueId, await contextOf(req));
  if (!copy) return refuse(404, workflowTexts.unknown);
  const text = req.searchParams.get("forme") === "texte";
  return new Response(text ? copy.text : copy.html, {
    headers: {
      ...privately,
      "Content-Type": `text/${text ? "plain" : "html"}; charset=utf-8`,
      "Content-Security-Policy":
        "default-src 'none'; img-src 'self' data:; style-src 'unsafe-inline'; frame-ancestors 'self'; sandbox allow-popups",
    },
  });
});

/** Themes and territories that somebody might have chosen. */
function readChoice(value: unknown): ReaderChoice | undefined {
  if (typeof value !== "object" || value === null) return undefined;
  const { themes, territories } = value as Record<string, unknown>;
  const list = (given: unknown) => (Array.isArray(given) ? given : []);
  return {
    themes: list(themes).map(Number).filter(Number.isInteger),
    territories: list(territories).map(String),
  };
}

/**
 * `POST /api/issues/:id/preview`: a copy as a reader would have it, in `scheme` `light` or `dark`.
 * `content` is what the form holds and nobody has saved; `reader` holds choices, or, for
 * administrators, `address` names a subscriber.
 */
const copy = forStaff(async ({ issueId, user, req, sql }) => {
  const { content, reader, address, scheme } = await bodyOf(req);
  let choice = readChoice(reader);
  if (typeof address === "string" && address.trim() !== "") {
    if (user.role !== "admin")
      return refuse(403, "Les adresses des abonnés sont réservées aux administrateurs.");
    choice = await readReaderChoice(sql, address);
    if (!choice) return refuse(404, "Cette adresse n’est pas celle d’un abonné confirmé.");
  }
  const preview = await previewIssue(sql, issueId, {
    ...(await contextOf(req)),
    given: content === undefined ? undefined : readGivenContent(content),
    reader: choice,
  });
  if (!preview) return refuse(404, workflowTexts.unknown);
  const html = inColourScheme(preview.html, scheme === "dark" ? "dark" : "light");
  return Response.json({ ...preview, html }, { headers: privately });
});

/** The staff, for whoever chooses who reads a test. */
const staff = forStaff(async ({ sql, user }) => {
  const { rows } = await sql.query<{ id: number; name: string }>(
    "SELECT id, COALESCE(NULLIF(name, ''), 'Compte nº ' || id) AS name FROM users ORDER BY name, id",
  );
  return Response.json({ staff: rows, you: user.id }, { headers: privately });
});

/** More than any newsroom; a request is not to become a mailing. */
const mostTesters = 20;

/** `POST /api/issues/:id/test` `{ to?: [user…] }`: a `[TEST]` copy to staff, oneself by default. */
const test = forStaff(async ({ issueId, user, req, sql }) => {
  const { to } = await bodyOf(req);
  const userIds = Array.isArray(to) ? [...new Set(to.map(Number))] : [user.id];
  if (userIds.length === 0 || userIds.length > mostTesters || !userIds.every(Number.isInteger))
    return refuse(400, `Choisissez de 1 à ${mostTesters} personnes de l’équipe.`);
  const { settings, installation } = await contextOf(req);
  const sent = await sendTest(sql, { issueId, userIds, user, settings, installation });
  if (sent === undefined) return refuse(404, workflowTexts.unknown);
  if (sent === 0) return refuse(404, "Aucune de ces personnes n’a de compte.");
  return Response.json({
    message:
      sent === 1
        ? "Un exemplaire de test est en route."
        : `${sent} exemplaires de test sont en route.`,
  });
});

export const previewEndpoints: Endpoint[] = [
  { path: "/:id/preview", method: "get", handler: page },
  { path: "/:id/preview", method: "post", handler: copy },
  { path: "/:id/staff", method: "get", handler: staff },
  { path: "/:id/test", method: "post", handler: test },
];
