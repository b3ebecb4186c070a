import type { Payload } from "payload";

/** A small catalogue: two themes, a producer, a source, a series, terms, five entries. */
export async function writeContent(payload: Payload): Promise<Record<string, number>> {
  const ids: Record<string, number> = {};
  const published = { _status: "published" as const };
  const create = async (collection: string, data: Record<string, unknown>): Promise<number> => {
    const made = await payload.create({
      collection: collection as "entries",
      data: { ...data, ...published } as never,
    });
    return made.id;
  };
  ids.finances = await create("themes", {
    title: "Finances & fiscalité",
    slug: "finances-fiscalite",
    order: 1,
  });
  ids.social = await create("themes", { title: "Social", slug: "sante-social", order: 2 });
  ids.dgcl = await create("organizations", {
    name: "Direction générale des collectivités locales",
    acronym: "DGCL",
    slug: "dgcl",
    kind: "central-administration",
    url: "https://www.collectivites-locales.example/",
  });
  ids.portal = await create("sources", {
    title: "Portail",
    slug: "portail",
    url: "https://portail.example/",
    organization: ids.dgcl,
    kind: "site",
    harvestMethod: "none",
    linkTreatment: "check",
    themes: [ids.finances],
  });
  ids.series = await create("series", { title: "Balances", slug: "balances", publisher: ids.dgcl });
  ids.wide = await create("terms", {
    label: "Dotation",
    slug: "dotation",
    shortDefinition: "Une somme versée.",
  });
  ids.term = await create("terms", {
    label: "Dotation globale de fonctionnement",
    acronym: "DGF",
    slug: "dgf",
    shortDefinition: "La principale dotation de l’État.",
    broader: [ids.wide],
  });
  const entry = async (key: string, data: Record<string, unknown>): Promise<void> => {
    ids[key] = await create("entries", {
      slug: key,
      summary: "Un résumé.",
      type: "dataset",
      url: `https://exemple.fr/${key}`,
      publisher: ids.dgcl,
      source: ids.portal,
      themes: [ids.finances],
      licence: "lov2",
      frequency: "ANNUAL",
      language: "fr",
      ...data,
    });
  };
  await entry("dgf-communes", {
    title: "Montants de la DGF des communes",
    years: [2023, 2024],
    levels: ["commune"],
    terms: [ids.term],
    keywords: ["DGF"],
    contact: { email: "bureau@exemple.fr" },
    distributions: [
      { title: "Fichier", url: "https://exemple.fr/dgf.csv", format: "CSV", byteSize: 1234 },
    ],
  });
  await entry("balances-2023", { title: "Balances 2023", years: [2023], series: ids.series });
  await entry("balances-2024", { title: "Balances 2024", years: [2024], series: ids.series });
  await entry("aide-sociale", {
    title: "=Aide;sociale",
    themes: [ids.social],
    licence: "notspecified",
    frequency: "UNKNOWN",
  });
  await entry("outil", { title: "Un outil", type: "tool", themes: [ids.social, ids.finances] });
  return ids;
}
