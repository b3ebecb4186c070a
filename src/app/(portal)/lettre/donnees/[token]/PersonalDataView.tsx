import { labelOf, subscriberStates } from "@/catalogue/vocabularies";
import type { PersonalData } from "@/newsletter";
import { DataTable } from "@/ui/DataTable";
import { Facts } from "@/ui/Facts";
import { formatDate } from "@/ui/format";
import { rhythms } from "@/ui/NewsletterChoices";

/** A delivery as its reader understands it. */
const deliveryWords: Record<string, string> = {
  sent: "remis",
  failed: "non remis",
  skipped: "non envoyé",
  uncertain: "sort inconnu",
};

const forms: Record<string, string> = {
  lettre: "la page Lettre d’information",
  api: "un programme, par l’interface de ce site",
  import: "une liste reprise par un administrateur",
};

/** Everything that the export holds, in words. */
export function PersonalDataView({ data }: { data: PersonalData }) {
  const { consentement: consent } = data;
  return (
    <>
      <Facts
        facts={[
          { label: "Adresse", value: <span className="oc-break">{data.adresse}</span> },
          { label: "Abonnement", value: labelOf(subscriberStates, data.etat) },
          { label: "Rythme", value: labelOf(rhythms, data.rythme) },
          { label: "Thématiques", value: data.thematiques.join(", ") || "Toutes" },
          {
            label: "Territoires",
            value: data.territoires.map(({ nom }) => nom).join(", ") || "Toute la France",
          },
          { label: "Demande reçue le", value: formatDate(data.inscritLe) },
          { label: "Confirmation", value: formatDate(data.confirmeLe) },
          { label: "Désabonnement", value: formatDate(data.desabonneLe) },
          { label: "Dernier acte de votre part", value: formatDate(data.derniereActionLe) },
          { label: "Mise à l’écart", value: data.motifDeMiseALEcart },
        ]}
      />
      <h2 className="fr-h4 fr-mt-4w">Votre accord</h2>
      <Facts
        facts={[
          { label: "Donné le", value: formatDate(consent.date) },
          { label: "Par", value: forms[consent.formulaire ?? ""] ?? consent.formulaire },
          { label: "Version du texte", value: consent.versionDuTexte },
          { label: "Texte accepté", value: consent.texte },
          {
            label: "Empreinte du réseau",
            value: consent.empreinteDuReseau ? (
              <span className="oc-break">{consent.empreinteDuReseau}</span>
            ) : null,
          },
        ]}
      />
      <h2 className="fr-h4 fr-mt-4w">Numéros envoyés</h2>
      {data.numeros.length === 0 ? (
        <p>Aucun numéro ne vous a encore été envoyé.</p>
      ) : (
        <DataTable
          caption="Numéros envoyés"
          headings={["Date", "Numéro", "Objet", "Remise"]}
          rows={data.numeros.map(({ numero, objet, etat, date }, place) => ({
            key: String(place),
            cells: [formatDate(date), numero, objet, deliveryWords[etat] ?? "en cours"],
          }))}
        />
      )}
    </>
  );
}
