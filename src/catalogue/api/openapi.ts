import { problemType } from "@/lib/problem";
import { linkStates, pageSizes, sorts } from "../search/query";
import { entryTypes, formats, levels, licences } from "../vocabularies";
import { ref, type Schema, schemas } from "./schemas";

/** For each collection the slug of a document that is there. */
export type Examples = Partial<Record<Collection, string | null>>;
type Collection = "entries" | "sources" | "organizations" | "terms" | "series" | "themes";

export type Parameter = {
  name: string;
  in: "query" | "path";
  required?: boolean;
  description: string;
  schema: Schema;
  example?: unknown;
};
export type Operation = {
  operationId: string;
  summary: string;
  description?: string;
  parameters: Parameter[];
  responses: Record<string, unknown>;
};
export type OpenApi = {
  openapi: string;
  info: Record<string, unknown>;
  servers: { url: string }[];
  paths: Record<string, { get: Operation }>;
  components: Record<string, unknown>;
};

const text: Schema = { type: "string" };

/** A parameter that may be repeated: « or ». */
function several(name: string, description: string, items: Schema, example?: string): Parameter {
  return {
    name,
    in: "query",
    description: `${description} Répétable : l’une ou l’autre valeur.`,
    schema: { type: "array", items },
    ...(example ? { example: [example] } : {}),
  };
}

const oneOf = (vocabulary: readonly { value: string }[]): Schema => ({
  type: "string",
  enum: vocabulary.map(({ value }) => value),
});

const paging: Parameter[] = [
  {
    name: "page",
    in: "query",
    description: "Page demandée, à partir de 1.",
    schema: { type: "integer", minimum: 1, maximum: 100_000, default: 1 },
    example: 1,
  },
  {
    name: "taille",
    in: "query",
    description: "Résultats par page.",
    schema: { type: "integer", enum: [...pageSizes], default: 20 },
    example: 10,
  },
];

const entryParameters = (examples: Examples): Parameter[] => [
  {
    name: "q",
    in: "query",
    description:
      "Mots cherchés : guillemets pour une expression, « - » pour exclure un mot ; accents, casse et pluriels ne comptent pas.",
    schema: { type: "string", maxLength: 200 },
    example: "dotation globale de fonctionnement",
  },
  several("thematique", "Thématique, par son identifiant.", text, examples.themes ?? undefined),
  several("type", "Type de ressource.", oneOf(entryTypes), "dataset"),
  several("source", "Source, par son identifiant.", text, examples.sources ?? undefined),
  several(
    "producteur",
    "Organisme producteur, par son identifiant.",
    text,
    examples.organizations ?? undefined,
  ),
  several("niveau", "Niveau territorial.", oneOf(levels), "commune"),
  several("territoire", "Territoire couvert, par son code officiel.", text, "departement:35"),
  several("annee", "Année décrite.", { type: "string", pattern: "^\\d{4}$" }, "2024"),
  several("format", "Format proposé.", oneOf(formats), "CSV"),
  several("licence", "Licence.", oneOf(licences), "lov2"),
  several("etat", "État du lien.", oneOf(linkStates), "ok"),
  {
    name: "tri",
    in: "query",
    description: "Ordre ; par défaut la pertinence d’une recherche, sinon les ajouts récents.",
    schema: oneOf(sorts),
    example: "titre",
  },
  ...paging,
];

const problem = (description: string) => ({
  description,
  content: { [problemType]: { schema: ref("Problem") } },
});

const answers = (schema: string, description: string) => ({
  "200": { description, content: { "application/json": { schema: ref(schema) } } },
  "304": { description: "Rien de nouveau depuis la version que vous avez (ETag, Last-Modified)." },
  "400": problem("Un paramètre est inconnu, ou sa valeur."),
  "429": problem("Trop de requêtes depuis ce réseau : voyez Retry-After."),
  "503": problem("La réponse n’a pas pu être préparée."),
});

const collections: {
  name: Collection;
  item: string;
  detail?: string;
  all: string;
  one: string;
}[] = [
  { name: "entries", item: "Entry", all: "Chercher des ressources", one: "Lire une ressource" },
  { name: "sources", item: "Source", all: "Parcourir les sources", one: "Lire une source" },
  {
    name: "organizations",
    item: "Organization",
    all: "Parcourir les organismes",
    one: "Lire un organisme",
  },
  { name: "terms", item: "Term", all: "Parcourir le glossaire", one: "Lire un terme" },
  {
    name: "series",
    item: "Series",
    detail: "SeriesWithVintages",
    all: "Parcourir les séries",
    one: "Lire une série et ses millésimes",
  },
  { name: "themes", item: "Theme", all: "Parcourir les thématiques", one: "Lire une thématique" },
];

/** The description of the whole API (OpenAPI 3.1). Pure. */
export function buildOpenApi(siteUrl: string, examples: Examples): OpenApi {
  const paths: OpenApi["paths"] = {};
  for (const { name, item, detail, all, one } of collections) {
    paths[`/${name}`] = {
      get: {
        operationId: `list${item}`,
        summary: all,
        ...(name === "entries"
          ? {
              description:
                "La recherche de la page /catalogue : mêmes paramètres, mêmes résultats, mêmes facettes.",
            }
          : {}),
        parameters: name === "entries" ? entryParameters(examples) : paging,
        responses: answers(`${item}List`, "Une page de résultats."),
      },
    };
    paths[`/${name}/{slug}`] = {
      get: {
        operationId: `read${item}`,
        summary: one,
        parameters: [
          {
            name: "slug",
            in: "path",
            required: true,
            description: "Identifiant, fin de l’adresse de la page.",
            schema: { type: "string", pattern: "^[a-z0-9-]{1,90}$" },
            ...(examples[name] ? { example: examples[name] } : {}),
          },
        ],
        responses: {
          ...answers(detail ?? item, "Ce qui est publié."),
          "301": {
            description: "L’identifiant a changé : « Location » donne l’adresse d’aujourd’hui.",
          },
          "404": problem("Rien de publié ne porte cet identifiant."),
        },
      },
    };
  }
  return {
    openapi: "3.1.0",
    info: {
      title: "API d’Open Collectivités",
      version: "1.0.0",
      description:
        "Lecture du catalogue des données, publications et outils sur les collectivités locales. Sans clé, ouverte à tous les sites (CORS), 120 requêtes par minute et par réseau. Pour tout lire d’un coup : /catalogue.csv, /catalogue.json, /catalogue.ttl.",
      license: {
        name: "Licence Ouverte 2.0",
        url: "https://www.etalab.gouv.fr/licence-ouverte-open-licence",
      },
    },
    servers: [{ url: `${siteUrl}/api/v1` }],
    paths,
    components: { schemas },
  };
}
