import type { Metadata } from "next";
import { findFaults, readPreferences } from "@/newsletter";
import { findTerritories, readTerritories } from "@/territories";
import { DefaultButton } from "@/ui/DefaultButton";
import { describePlace } from "@/ui/describePlace";
import { missingPage } from "@/ui/missingPage";
import { NewsletterChoices } from "@/ui/NewsletterChoices";
import { TerritoryChoices } from "@/ui/TerritoryChoices";
import { newsletterOfWeb, readThemeChoices } from "../../_data/newsletterOfWeb";
import { PersonalPage, personalMetadata } from "../../PersonalPage";
import { choicesOfQuery } from "./givenChoices";
import { Outcome, outcomeOf } from "./Outcome";
import { PersonalDataRequest } from "./PersonalDataRequest";

export const dynamic = "force-dynamic";

export const metadata: Metadata = personalMetadata("Préférences de la lettre");

type Props = {
  params: Promise<{ token: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

const id = "preferences";

export default async function PreferencesPage({ params, searchParams }: Props) {
  const { token } = await params;
  const { pool, installation } = await newsletterOfWeb();
  const preferences = await readPreferences(pool, { token, installation });
  if (!preferences) return missingPage();
  const action = `/api/lettre/preferences/${encodeURIComponent(token)}`;
  const query = await searchParams;
  if (!preferences.confirmed)
    return (
      <PersonalPage title="Cet abonnement n’est plus actif">
        <Outcome outcome={outcomeOf(query.resultat)} />
        <p>
          Il n’y a pas de préférences à changer. Vous pouvez{" "}
          <a href="/lettre">vous abonner de nouveau</a>.
        </p>
        <PersonalDataRequest action={action} />
      </PersonalPage>
    );
  const given = choicesOfQuery(query);
  const shown = given ?? { ...preferences, themes: preferences.themes.map(String) };
  const errors = given && query.resultat === "refuse" ? await findFaults(pool, given) : {};
  const chosen = (await readTerritories(pool, shown.territories)).map((place) =>
    describePlace(place),
  );
  const question = given?.question;
  const found = question === undefined ? [] : await findTerritories(pool, question);
  return (
    <PersonalPage title="Vos préférences">
      <Outcome outcome={outcomeOf(query.resultat)} faults={Object.entries(errors)} />
      <form method="post" action={action} id={id}>
        <DefaultButton>Enregistrer</DefaultButton>
        <NewsletterChoices
          id={id}
          themes={await readThemeChoices()}
          chosenThemes={shown.themes}
          chosenRhythm={shown.rhythm}
          errors={errors}
        >
          <TerritoryChoices
            id={id}
            chosen={chosen}
            search={
              question === undefined
                ? undefined
                : {
                    question,
                    found: found
                      .filter(({ code }) => !shown.territories.includes(code))
                      .map((place) => describePlace(place)),
                  }
            }
            error={errors.territories}
          />
        </NewsletterChoices>
        <button className="fr-btn" type="submit">
          Enregistrer
        </button>
      </form>
      <h2 className="fr-h4 fr-mt-6w">Se désabonner</h2>
      <p>
        Pour ne plus rien recevoir :{" "}
        <a href={preferences.unsubscribe}>se désabonner de la lettre</a>.
      </p>
      <PersonalDataRequest action={action} />
    </PersonalPage>
  );
}
