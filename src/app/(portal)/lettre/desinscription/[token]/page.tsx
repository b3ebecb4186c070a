import type { Metadata } from "next";
import { lookupUnsubscription } from "@/newsletter";
import { missingPage } from "@/ui/missingPage";
import { newsletterOfWeb } from "../../_data/newsletterOfWeb";
import { PersonalPage, personalMetadata } from "../../PersonalPage";

export const dynamic = "force-dynamic";

export const metadata: Metadata = personalMetadata("Se désabonner");

type Props = { params: Promise<{ token: string }> };

/** Looks, and changes nothing: mail scanners open links. The button does. */
export default async function UnsubscriptionPage({ params }: Props) {
  const { token } = await params;
  const { pool, installation } = await newsletterOfWeb();
  const state = await lookupUnsubscription(pool, { token, installation });
  if (state === "unknown") return missingPage();
  if (state === "done")
    return (
      <PersonalPage title="Votre désabonnement est enregistré">
        <p>La lettre d’information ne sera plus envoyée à votre adresse.</p>
        <p>
          C’était une erreur ? Vous pouvez <a href="/lettre">vous abonner de nouveau</a>.
        </p>
      </PersonalPage>
    );
  return (
    <PersonalPage title="Se désabonner de la lettre">
      <p>La lettre d’information d’Open Collectivités ne sera plus envoyée à votre adresse.</p>
      <form method="post" action={`/api/lettre/desinscription/${encodeURIComponent(token)}`}>
        <input type="hidden" name="page" value="1" />
        <button className="fr-btn" type="submit">
          Me désabonner
        </button>
      </form>
    </PersonalPage>
  );
}
