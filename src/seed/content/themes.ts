import type { ThemeSlug } from "./types";

/** The nine themes of the archived portal, in the order in which people look for them. */
export const themes: { slug: ThemeSlug; title: string; description: string }[] = [
  {
    slug: "finances-fiscalite",
    title: "Finances & fiscalité",
    description:
      "Comptes, budgets, dette et impôts locaux : les ressources et les dépenses des collectivités.",
  },
  {
    slug: "aide-dotations",
    title: "Aide & dotations",
    description:
      "Ce que l’État verse aux collectivités : dotations, subventions d’investissement, péréquation.",
  },
  {
    slug: "geographie-intercommunalites",
    title: "Géographie & intercommunalités",
    description: "Communes, intercommunalités, populations et zonages : qui est où, et avec qui.",
  },
  {
    slug: "emploi-fonction-publique",
    title: "Emploi & fonction publique territoriale",
    description: "Agents, rémunérations et conditions de travail dans les collectivités.",
  },
  {
    slug: "sante-social",
    title: "Santé & social",
    description: "Aide sociale, accueil des enfants, autonomie et accès aux soins.",
  },
  {
    slug: "culture-education",
    title: "Culture & éducation",
    description: "Écoles, collèges, lycées, bibliothèques et équipements culturels.",
  },
  {
    slug: "developpement-durable",
    title: "Développement durable",
    description: "Eau, déchets, énergie, logement et environnement dans les territoires.",
  },
  {
    slug: "parite",
    title: "Parité",
    description: "La place des femmes et des hommes parmi les élus et les agents.",
  },
  {
    slug: "securite",
    title: "Sécurité",
    description: "Délinquance enregistrée, secours et prévention.",
  },
];
