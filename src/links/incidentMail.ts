import type { Sql } from "@/lib/database";
import { queueMail } from "@/lib/mail";
import { escapeXml } from "@/lib/xml";
import type { RecordedIncident } from "./incidentRecord";

const nbsp = "\u00a0";
const moment = new Intl.DateTimeFormat("fr-FR", {
  dateStyle: "long",
  timeStyle: "short",
  timeZone: "Europe/Paris",
});

const placeOf = ({ scope }: RecordedIncident) => (scope === "all" ? "tous les sites" : scope);

const states = (place: string) =>
  `Ce qui a été observé est conservé, mais ${place} n’a changé d’état${nbsp}: les pages publiques n’affichent pas d’alerte. Les adresses en échec seront vérifiées de nouveau dans quelques heures.`;
const patience = `Au-delà de 48${nbsp}heures, la situation est tenue pour réelle et les états suivent les observations.`;

type Words = { title: string; paragraphs: string[] };

function wordOpened(incident: RecordedIncident): Words {
  const { scope, cause, failed, total, detail, since } = incident;
  const at = `Vérification du ${moment.format(since)}.`;
  switch (cause) {
    case "canary": {
      const canaries = detail?.split(" ") ?? [];
      const several = canaries.length > 1;
      return {
        title: several
          ? "des adresses témoins ne répondent pas"
          : "une adresse témoin ne répond pas",
        paragraphs: [
          `${at} ${several ? "Ces adresses témoins ne répondent pas comme elles le devraient" : "Cette adresse témoin ne répond pas comme elle le devrait"}${nbsp}: ${canaries.join(", ")}. Ce que l’on observe des autres adresses n’est donc pas fiable.`,
          states("aucune adresse"),
          `Vérifiez l’accès du serveur à Internet. Si le site témoin a fermé ou changé, remplacez-le dans Réglages${nbsp}› Vérification des liens${nbsp}: tant qu’il est en défaut, aucun état ne change.`,
        ],
      };
    }
    case "offline":
      return {
        title: "plus aucun site ne répond",
        paragraphs: [
          `${at} ${total > 1 ? `Aucun des ${total} sites interrogés n’a répondu` : "Le seul site interrogé n’a pas répondu"}${nbsp}: la panne est très probablement de notre côté (réseau, résolution de noms, pare-feu).`,
          states("aucune adresse"),
          "Vérifiez l’accès du serveur à Internet.",
        ],
      };
    case "hosts":
      return {
        title: "de nombreux sites ne répondent plus",
        paragraphs: [
          `${at} Sur ${total} sites interrogés, ${failed} ont cessé de répondre en même temps${nbsp}: la cause est sans doute commune (notre réseau, un mandataire, un hébergeur).`,
          states("aucune adresse"),
          patience,
        ],
      };
    case "host":
      return {
        title: `${scope} ne répond plus normalement`,
        paragraphs: [
          `${at} Sur ${scope}, ${failed} adresses sur ${total} ont échoué en même temps${nbsp}: le site est sans doute en panne, ou vient d’être refondu.`,
          states("aucune adresse de ce site"),
          patience,
        ],
      };
  }
}

function wordEnded(incident: RecordedIncident): string {
  return `L’incident du ${moment.format(incident.since)} (${placeOf(incident)}) est clos${nbsp}: les états suivent de nouveau les observations.`;
}

/**
 * The mail that tells administrators what began and what ended. Pure.
 *
 * @param news.opened and `ended`: at least one in all
 */
export function wordIncidents(news: {
  opened: readonly RecordedIncident[];
  ended: readonly RecordedIncident[];
  siteUrl: string;
}): { subject: string; text: string; html: string } {
  const opened = news.opened.map(wordOpened);
  const ended = news.ended.map(wordEnded);
  const first = opened[0];
  const about = !first
    ? ended.length > 1
      ? "incidents clos"
      : "incident clos"
    : opened.length > 1
      ? `${opened.length} incidents`
      : first.title;
  const address = `${news.siteUrl}/admin/liens`;
  const heading = ({ title }: Words) => `${title.charAt(0).toUpperCase()}${title.slice(1)}`;
  const lines = [
    ...opened.flatMap((words) => [heading(words), ...words.paragraphs]),
    ...ended,
    `Les adresses et leur état${nbsp}: ${address}`,
  ];
  const paragraph = (text: string) => `<p>${escapeXml(text)}</p>`;
  const html = [
    ...opened.flatMap((words) => [
      `<h1 style="font-size:1.25em">${escapeXml(heading(words))}</h1>`,
      ...words.paragraphs.map(paragraph),
    ]),
    ...ended.map(paragraph),
    `<p><a href="${escapeXml(address)}">Les adresses et leur état</a></p>`,
  ].join("\n");
  return {
    subject: `Vérification des liens${nbsp}: ${about}`,
    text: `${lines.join("\n\n")}\n`,
    html: `<!doctype html>\n<html lang="fr"><head><meta charset="utf-8"><title>${escapeXml(about)}</title></head><body>\n${html}\n</body></html>\n`,
  };
}

/** Records one mail to each administrator; the worker delivers it. In the incidents' transaction. */
export async function tellAdministrators(
  sql: Sql,
  news: {
    opened: readonly RecordedIncident[];
    ended: readonly RecordedIncident[];
    siteUrl: string;
  },
): Promise<void> {
  if (news.opened.length + news.ended.length === 0) return;
  const mail = wordIncidents(news);
  const { rows } = await sql.query<{ email: string }>(
    "SELECT email FROM users WHERE role = 'admin' ORDER BY id",
  );
  for (const { email } of rows) await queueMail(sql, { kind: "link_incident", to: email, ...mail });
}
