import type { Metadata } from "next";
import { readPersonalData } from "@/newsletter";
import { missingPage } from "@/ui/missingPage";
import { newsletterOfWeb } from "../../_data/newsletterOfWeb";
import { PersonalPage, personalMetadata } from "../../PersonalPage";
import { PersonalDataView } from "./PersonalDataView";

export const dynamic = "force-dynamic";

export const metadata: Metadata = personalMetadata("Vos données personnelles");

type Props = { params: Promise<{ token: string }> };

/** Looks, and changes nothing: mail scanners open links. The button erases. */
export default async function PersonalDataPage({ params }: Props) {
  const { token } = await params;
  const { pool } = await newsletterOfWeb();
  const { state, data } = await readPersonalData(pool, { token, now: new Date() });
  if (state === "erased")
    return (
      <PersonalPage title="Vos données sont effacées">
        <p>
          Votre adresse n’est plus enregistrée et plus rien ne vous sera envoyé. Il ne reste qu’une
          empreinte, qui ne permet pas de la retrouver et empêche qu’elle soit réinscrite par
          erreur.
        </p>
        <p>
          Vous pourrez <a href="/lettre">vous abonner de nouveau</a> quand vous voudrez.
        </p>
      </PersonalPage>
    );
  if (state === "expired")
    return (
      <PersonalPage title="Ce lien a expiré">
        <p>
          Il était valable 24 heures. Demandez-en un nouveau depuis votre page de préférences, dont
          le lien est dans chaque numéro de la lettre.
        </p>
      </PersonalPage>
    );
  if (!data) return missingPage();
  const action = `/api/lettre/donnees/${encodeURIComponent(token)}`;
  return (
    <PersonalPage title="Vos données personnelles">
      <PersonalDataView data={data} />
      <p>
        <a className="fr-link fr-link--download" href={action} download>
          Télécharger mes données
          <span className="fr-link__detail">JSON</span>
        </a>
      </p>
      <h2 className="fr-h4 fr-mt-6w">Tout effacer</h2>
      <p>
        Votre abonnement prend fin et votre adresse est effacée aussitôt, sans retour possible. Les
        nombres d’envois restent, sans lien avec vous.
      </p>
      <form method="post" action={action}>
        <button className="fr-btn" type="submit">
          Effacer toutes mes données
        </button>
      </form>
    </PersonalPage>
  );
}
