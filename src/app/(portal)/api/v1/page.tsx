import type { Metadata } from "next";
import { linkStates } from "@/catalogue";
import { buildOpenApi } from "@/catalogue/api";
import { env } from "@/lib/env";
import { DataTable } from "@/ui/DataTable";
import { PageShell } from "@/ui/PageShell";
import { pageMetadata } from "@/ui/pageMetadata";
import { readApiExamples } from "../../../_machines/examples";
import { ApiErrors } from "./ApiErrors";
import { ApiOperation } from "./ApiOperation";
import { WholeFiles } from "./WholeFiles";

export const dynamic = "force-dynamic";

const description =
  "Lire le catalogue depuis un programme : recherche, ressources, sources, organismes, glossaire, état des liens.";

export const metadata: Metadata = pageMetadata({
  title: "Interface pour les programmes (API)",
  description,
  path: "/api/v1",
  alternates: [
    {
      type: "application/vnd.oai.openapi+json;version=3.1",
      href: "/api/v1/openapi.json",
      title: "Description OpenAPI 3.1",
    },
  ],
});

/** The API for people, from its own description: what this page says is what OpenAPI says. */
export default async function ApiPage() {
  const api = buildOpenApi(env().SITE_URL, await readApiExamples());
  return (
    <PageShell title="Interface pour les programmes (API)" lead={description}>
      <section className="oc-section--small oc-measure" aria-labelledby="principes">
        <h2 className="fr-h4" id="principes">
          En bref
        </h2>
        <ul>
          <li>
            Lecture seule, sans clé, ouverte aux scripts de tous les sites (CORS). Réponses en JSON,
            textes en français, dates au format ISO 8601.
          </li>
          <li>
            Au plus 120 requêtes par minute depuis un même réseau, pour chacun de nos serveurs : les
            en-têtes <code>RateLimit</code> et <code>RateLimit-Policy</code> disent ce qu’il vous
            reste. Au-delà, la réponse est 429 et <code>Retry-After</code> dit quand revenir.
          </li>
          <li>
            Chaque réponse porte un <code>ETag</code> : renvoyez-le dans <code>If-None-Match</code>,
            et vous recevrez 304 tant que rien n’a changé. Une publication se voit ici en deux
            secondes.
          </li>
          <li>
            Les descriptions sont sous licence Ouverte 2.0 ; chaque ressource décrite garde la
            sienne.
          </li>
          <li>
            Description pour vos outils : <a href="/api/v1/openapi.json">OpenAPI 3.1</a>.
          </li>
        </ul>
      </section>
      <section className="oc-section--small" aria-labelledby="adresses">
        <h2 className="fr-h4" id="adresses">
          Adresses
        </h2>
        {Object.entries(api.paths).map(([path, { get }]) => (
          <ApiOperation key={path} path={`/api/v1${path}`} operation={get} />
        ))}
      </section>
      <section className="oc-section--small" aria-labelledby="etats">
        <h2 className="fr-h4" id="etats">
          État des liens
        </h2>
        <p className="oc-measure">
          Le portail vérifie chaque adresse qu’il donne. L’état d’une ressource, d’une source, d’un
          organisme et de chaque fichier est dans le champ <code>link</code>, avec la date de la
          dernière vérification ; le paramètre <code>etat</code> filtre les ressources par celui de
          leur page. La date est celle que montrait le portail quand la réponse a été préparée : une
          nouvelle vérification qui ne change pas l’état ne la renouvelle pas aussitôt.
        </p>
        <DataTable
          caption="États des liens"
          headings={["Code", "Sens"]}
          rows={linkStates.map(({ value, label }) => ({
            key: value,
            cells: [<code key="code">{value}</code>, label],
          }))}
        />
      </section>
      <ApiErrors />
      <WholeFiles />
    </PageShell>
  );
}
