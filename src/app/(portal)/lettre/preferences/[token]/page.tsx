import type { Metadata } from "next";
import { readPreferences } from "@/newsletter";
import { missingPage } from "@/ui/missingPage";
import { NewsletterChoices } from "@/ui/NewsletterChoices";
import { newsletterOfWeb, readThemeChoices } from "../../_data/newsletterOfWeb";
import { PersonalPage, personalMetadata } from "../../PersonalPage";

export const dynamic = "force-dynamic";

export const metadata: Metadata = personalMetadata("Préférences de la lettre");

type Props = {
  params: Promise<{ token: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export default async function PreferencesPage({ params, searchParams }: Props) {
  const { token } = await params;
  const { pool, installation } = await newsletterOfWeb();
  const preferences = await readPreferences(pool, { token, installation });
  if (!preferences) return missingPage();
  if (!preferences.confirmed)
    return (
      <PersonalPage title="Cet abonnement n’est plus actif">
        <p>
          Il n’y a pas de préférences à changer. Vous pouvez{" "}
          <a href="/lettre">vous abonner de nouveau</a>.
        </p>
      </PersonalPage>
    );
  const { resultat } = await searchParams;
  return (
    <PersonalPage title="Vos préférences">
      {resultat === "enregistre" ? (
        <div className="fr-alert fr-alert--success fr-alert--sm fr-mb-3w">
          <p>Vos préférences sont enregistrées. Elles valent dès le prochain numéro.</p>
        </div>
      ) : null}
      {resultat === "refuse" ? (
        <div className="fr-alert fr-alert--error fr-alert--sm fr-mb-3w">
          <p>
            Un des choix n’existe plus : rien n’a été changé. Choisissez de nouveau dans la liste.
          </p>
        </div>
      ) : null}
      <form method="post" action={`/api/lettre/preferences/${encodeURIComponent(token)}`}>
        <NewsletterChoices
          id="preferences"
          themes={await readThemeChoices()}
          chosenThemes={preferences.themes.map(String)}
          chosenRhythm={preferences.rhythm}
        />
        {preferences.territories.map((territory) => (
          <input type="hidden" name="territories" value={territory} key={territory} />
        ))}
        <button className="fr-btn" type="submit">
          Enregistrer
        </button>
      </form>
      <p className="fr-text--sm fr-mt-4w">
        Pour ne plus recevoir la lettre, suivez le lien « Se désabonner » de n’importe quel numéro.
      </p>
    </PersonalPage>
  );
}
