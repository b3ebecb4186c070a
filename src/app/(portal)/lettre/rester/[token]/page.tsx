import type { Metadata } from "next";
import { lookupStay } from "@/newsletter";
import { missingPage } from "@/ui/missingPage";
import { newsletterOfWeb } from "../../_data/newsletterOfWeb";
import { PersonalPage, personalMetadata } from "../../PersonalPage";

export const dynamic = "force-dynamic";

export const metadata: Metadata = personalMetadata("Rester abonné");

type Props = { params: Promise<{ token: string }> };

/** Looks, and changes nothing: mail scanners open links. The button does. */
export default async function StayPage({ params }: Props) {
  const { token } = await params;
  const { pool, installation } = await newsletterOfWeb();
  const state = await lookupStay(pool, { token, installation });
  if (state === "unknown") return missingPage();
  if (state === "ended")
    return (
      <PersonalPage title="Cet abonnement n’est plus actif">
        <p>
          Vous pouvez <a href="/lettre">vous abonner de nouveau</a>.
        </p>
      </PersonalPage>
    );
  if (state === "done")
    return (
      <PersonalPage title="Vous restez abonné">
        <p>La lettre d’information continuera de vous être envoyée.</p>
      </PersonalPage>
    );
  return (
    <PersonalPage title="Rester abonné à la lettre">
      <p>
        Vous n’avez rien changé à votre abonnement depuis trois ans. Sans réponse de votre part, il
        prendra fin et votre adresse sera effacée.
      </p>
      <form method="post" action={`/api/lettre/rester/${encodeURIComponent(token)}`}>
        <button className="fr-btn" type="submit">
          Rester abonné
        </button>
      </form>
    </PersonalPage>
  );
}
