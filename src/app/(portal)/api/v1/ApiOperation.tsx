import type { Operation, Parameter } from "@/catalogue/api";
import { DataTable } from "@/ui/DataTable";
import { Disclosure } from "@/ui/Disclosure";

/** One address of the API: what it does, its parameters, an example to follow. */
export const ApiOperation = ({ path, operation }: { path: string; operation: Operation }) => {
  const example = exampleOf(path, operation.parameters);
  return (
    <section aria-labelledby={operation.operationId} className="fr-mb-4w">
      <h3 className="fr-h6 fr-mb-1w" id={operation.operationId}>
        {operation.summary}
      </h3>
      <p className="fr-mb-1w oc-address">
        <code>GET {path}</code>
      </p>
      {operation.description ? <p className="fr-mb-1w">{operation.description}</p> : null}
      {example ? (
        <p className="fr-mb-1w oc-address">
          Exemple : <a href={example}>{example}</a>
        </p>
      ) : null}
      <Disclosure title={`Paramètres (${operation.parameters.length})`}>
        <DataTable
          caption={`Paramètres : ${operation.summary}`}
          headings={["Nom", "Sens", "Valeurs"]}
          rows={operation.parameters.map((parameter) => ({
            key: parameter.name,
            cells: [
              <code key="name">{parameter.name}</code>,
              parameter.description,
              valuesOf(parameter),
            ],
          }))}
        />
      </Disclosure>
    </section>
  );
};

/** The address with its example: a document that is there, or a short search. */
function exampleOf(path: string, parameters: readonly Parameter[]): string | undefined {
  const slug = parameters.find((parameter) => parameter.in === "path");
  if (slug) return slug.example ? path.replace("{slug}", String(slug.example)) : undefined;
  const words = parameters.find(({ name }) => name === "q")?.example;
  return words ? `${path}?q=${encodeURIComponent(String(words))}` : path;
}

function valuesOf({ schema }: Parameter): string {
  const items = (schema.items ?? schema) as { enum?: unknown[]; pattern?: string; type?: string };
  if (items.enum) return items.enum.join(", ");
  if (items.type === "integer") return "nombre entier";
  return "texte";
}
