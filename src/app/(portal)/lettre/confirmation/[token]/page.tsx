import type { Metadata } from "next";
import { lookupConfirmation } from "@/newsletter";
import { missingPage } from "@/ui/missingPage";
import { newsletterOfWeb } from "../../_data/newsletterOfWeb";
import { PersonalPage, personalMetadata } from "../../PersonalPage";

export const dynamic = "force-dynamic";

export const metadata: Metadata = personalMetadata("Confirmer l’abonnement");

type Props = {
  params: Promise<{ token: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

/** Looks, and changes nothing: mail scanners open links. The button does. */
export default async function ConfirmationPage({ params, searchParams }: Props) {
  const { token } = await params;
  const { pool } = await newsletterOfWeb();
  const state = await lookupConfirmation(pool, { token, now: new Date() });
  const action = `/api/lettre/confirmation/${encodeURIComponent(token)}`;
  if (state === "unknown") return missingPage();
  if (state === "done")
    return (
      <PersonalPage title="Votre abonnement est confirmé">
        <p>
          Vous recevrez le prochain numéro de la lettre. Chaque message contient un lien pour
          changer vos préférences et un autre pour vous désabonner.
        </p>
        <p>
          <a className="fr-link" href="/lettre#numeros">
            Lire les numéros déjà parus
          </a>
        </p>
      </PersonalPage>
    );
  if (state === "ready")
    return (
      <PersonalPage title="Confirmer votre abonnement">
        <p>Une dernière étape pour recevoir la lettre d’information d’Open Collectivités :</p>
        <form method="post" action={action}>
          <button className="fr-btn" type="submit">
            Confirmer mon abonnement
          </button>
        </form>
      </PersonalPage>
    );
  const renewed = (await searchParams).lien === "envoye";
  return (
    <PersonalPage title={renewed ? "Un nouveau lien vous a été envoyé" : "Ce lien a expiré"}>
      {renewed ? (
        <p>
          Ouvrez le message qui vient de vous être envoyé et suivez le nouveau lien. S’il n’arrive
          pas, regardez parmi les indésirables, ou recommencez dans une heure.
        </p>
      ) : (
        <>
          <p>
            Un lien de confirmation est valable 7 jours et ne sert qu’une fois. Vous pouvez en
            recevoir un nouveau, à la même adresse.
          </p>
          <form method="post" action={action}>
            <input type="hidden" name="demande" value="nouveau-lien" />
            <button className="fr-btn" type="submit">
              Recevoir un nouveau lien
            </button>
          </form>
        </>
      )}
    </PersonalPage>
  );
}
