import { query } from "./system";

/** One address for each type of public page, on the seeded content. */
export async function pageTypes(): Promise<{ name: string; path: string }[]> {
  const slugOf = async (table: string, condition = "true") => {
    const [row] = await query<{ slug: string }>(
      `SELECT slug FROM ${table} WHERE _status = 'published' AND ${condition} ORDER BY id LIMIT 1`,
    );
    if (!row) throw new Error(`no published row in ${table}`);
    return row.slug;
  };
  const inSeries = await slugOf("entries", "series_id IS NOT NULL");
  return [
    { name: "accueil", path: "/" },
    { name: "catalogue", path: "/catalogue" },
    { name: "recherche", path: "/catalogue?q=dotation&type=dataset" },
    { name: "recherche vide", path: "/catalogue?q=zzzzqqqq&annee=1900" },
    { name: "ressource", path: `/catalogue/${inSeries}` },
    { name: "sources", path: "/sources" },
    { name: "source", path: `/sources/${await slugOf("sources")}` },
    { name: "organisme", path: `/organismes/${await slugOf("organizations")}` },
    { name: "série", path: `/series/${await slugOf("series")}` },
    { name: "glossaire", path: "/glossaire" },
    { name: "terme", path: `/glossaire/${await slugOf("terms", "acronym IS NOT NULL")}` },
    { name: "lettre", path: "/lettre" },
    { name: "à propos", path: "/a-propos" },
    { name: "accessibilité", path: "/accessibilite" },
    { name: "mentions légales", path: "/mentions-legales" },
    { name: "données personnelles", path: "/donnees-personnelles" },
    { name: "contact", path: "/contact" },
    { name: "plan du site", path: "/plan-du-site" },
    { name: "interface pour les programmes", path: "/api/v1" },
    { name: "page introuvable", path: "/rien-de-tel" },
  ];
}
