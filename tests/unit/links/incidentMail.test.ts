import { wordIncidents } from "@/links/incidentMail";
import type { RecordedIncident } from "@/links/incidentRecord";
import { incidentCauses } from "@/links/incidents";

const incident = (values: Partial<RecordedIncident> = {}): RecordedIncident => ({
  id: 1,
  scope: "all",
  cause: "hosts",
  failed: 12,
  total: 30,
  detail: null,
  since: new Date("2026-11-26T12:07:00Z"),
  ...values,
});
const siteUrl = "https://portail.fr";
const word = (opened: RecordedIncident[], ended: RecordedIncident[] = []) =>
  wordIncidents({ opened, ended, siteUrl });

describe("administrators are told of incidents", () => {
  it.each<[string, RecordedIncident, string, string]>([
    [
      "many hosts",
      incident(),
      "Vérification des liens\u00a0: de nombreux sites ne répondent plus",
      "Sur 30 sites interrogés, 12 ont cessé de répondre",
    ],
    [
      "no network",
      incident({ cause: "offline", failed: 30 }),
      "Vérification des liens\u00a0: plus aucun site ne répond",
      "Aucun des 30 sites interrogés n’a répondu",
    ],
    [
      "no network, one host",
      incident({ cause: "offline", failed: 1, total: 1 }),
      "Vérification des liens\u00a0: plus aucun site ne répond",
      "Le seul site interrogé n’a pas répondu",
    ],
    [
      "a canary",
      incident({ cause: "canary", failed: 0, total: 0, detail: "https://t.fr/" }),
      "Vérification des liens\u00a0: une adresse témoin ne répond pas",
      "Cette adresse témoin ne répond pas comme elle le devrait\u00a0: https://t.fr/.",
    ],
    [
      "two canaries",
      incident({ cause: "canary", detail: "https://t.fr/ https://u.fr/" }),
      "Vérification des liens\u00a0: des adresses témoins ne répondent pas",
      "https://t.fr/, https://u.fr/.",
    ],
    [
      "one host",
      incident({ scope: "www.a.fr", cause: "host", total: 20 }),
      "Vérification des liens\u00a0: www.a.fr ne répond plus normalement",
      "Sur www.a.fr, 12 adresses sur 20 ont échoué",
    ],
  ])("%s", (_, one, subject, sentence) => {
    const mail = word([one]);
    expect(mail.subject).toBe(subject);
    expect(mail.text).toContain(sentence);
    expect(mail.text).toContain("Vérification du 26 novembre 2026 à 13:07.");
    expect(mail.text).toContain("n’a changé d’état");
    expect(mail.text).toContain("https://portail.fr/admin/liens");
  });

  it("several at once make one mail; what ends is a line", () => {
    const mail = word(
      [incident(), incident({ scope: "www.a.fr", cause: "host" })],
      [incident({ scope: "www.b.fr", cause: "host", since: new Date("2026-11-25T07:00:00Z") })],
    );
    expect(mail.subject).toBe("Vérification des liens\u00a0: 2 incidents");
    expect(mail.text).toContain(
      "L’incident du 25 novembre 2026 à 08:00 (www.b.fr) est clos\u00a0: les états suivent de nouveau les observations.",
    );
    expect(word([], [incident()]).subject).toBe("Vérification des liens\u00a0: incident clos");
    expect(word([], [incident(), incident()]).subject).toBe(
      "Vérification des liens\u00a0: incidents clos",
    );
  });

  it("what others named is text, never markup", () => {
    const { html } = word([incident({ cause: "canary", detail: 'https://t.fr/?a=<b>&"' })]);
    expect(html).toContain("https://t.fr/?a=&lt;b&gt;&amp;&quot;");
    expect(html).not.toContain("<b>");
  });

  it("every cause is worded with French spaces", () => {
    for (const cause of incidentCauses) {
      const { text } = word([incident({ cause, detail: "https://t.fr/" })]);
      expect(text).not.toMatch(/ [:;?!»]|« |\.\.\./);
    }
  });
});
