import { type ProblemCode, problemCodes, problemTitles } from "@/lib/problem";

const advice: Readonly<Record<ProblemCode, string>> = {
  "unknown-parameter": "Un nom de paramètre n’existe pas : « errors » dit lequel.",
  "invalid-value":
    "Une valeur n’existe pas ou ne se lit pas : « errors » dit laquelle, et ce qui est attendu.",
  "not-found": "Rien de publié à cette adresse ; une ressource retirée n’y est plus.",
  "method-not-allowed": "L’interface se lit seulement : GET, HEAD ou OPTIONS.",
  "too-many-requests": "Attendez le nombre de secondes que donne « Retry-After ».",
  unavailable: "Un incident chez nous : réessayez dans quelques instants.",
};

/** Every error of the API; each has its anchor, to which `type` leads. */
export const ApiErrors = () => (
  <section className="oc-section--small" aria-labelledby="erreurs">
    <h2 className="fr-h4" id="erreurs">
      Erreurs
    </h2>
    <p className="oc-measure">
      Une erreur est un objet <code>application/problem+json</code> (RFC 9457) : un{" "}
      <code>type</code> qui mène ici, un <code>code</code> stable pour vos programmes, et des
      phrases en français.
    </p>
    <dl>
      {problemCodes.map((code) => (
        <div key={code} id={`erreur-${code}`} className="fr-mb-2w">
          <dt>
            <code>{code}</code> – {problemTitles[code].title} ({problemTitles[code].status})
          </dt>
          <dd className="fr-ml-0">{advice[code]}</dd>
        </div>
      ))}
    </dl>
  </section>
);
