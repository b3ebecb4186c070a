import type { Metadata } from "next";
import { recordTags } from "@/lib/pageTags";
import { listArchivedIssues } from "@/newsletter";
import { IssueList } from "@/ui/IssueList";
import { PageShell } from "@/ui/PageShell";
import { Pages } from "@/ui/Pages";
import { pageMetadata } from "@/ui/pageMetadata";
import { newsletterOfWeb, readThemeChoices } from "./_data/newsletterOfWeb";
import { SubscriptionForm } from "./SubscriptionForm";

export const dynamic = "force-dynamic";

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

const description =
  "Les nouvelles données et publications sur les collectivités locales, choisies et relues, dans votre boîte aux lettres. Abonnement gratuit, désabonnement en un clic.";

export async function generateMetadata(): Promise<Metadata> {
  const metadata = pageMetadata({ title: "Lettre d’information", description, path: "/lettre" });
  return {
    ...metadata,
    alternates: { ...metadata.alternates, types: { "application/atom+xml": "/lettre.atom" } },
  };
}

/** Where scripts fetch what they prove their work on. */
const challengeUrl = "/api/lettre/defi";

const issuesPerPage = 50;

async function readPage({ searchParams }: Props): Promise<number> {
  const given = [(await searchParams).page ?? ""].flat()[0] ?? "";
  return /^[1-9]\d{0,4}$/.test(given) ? Number(given) : 1;
}

export default async function NewsletterPage(props: Props) {
  const page = await readPage(props);
  recordTags(["issues"]);
  const { pool, settings } = await newsletterOfWeb();
  const [themes, { issues, total }] = await Promise.all([
    readThemeChoices(),
    listArchivedIssues(pool, { limit: issuesPerPage, offset: (page - 1) * issuesPerPage }),
  ]);
  return (
    <PageShell title="Lettre d’information" lead={description}>
      <div className="fr-grid-row fr-grid-row--gutters">
        <section className="fr-col-12 fr-col-lg-7" aria-labelledby="abonnement-titre">
          <h2 id="abonnement-titre">S’abonner</h2>
          <SubscriptionForm
            themes={themes}
            consentText={settings.consentText}
            challengeUrl={challengeUrl}
          />
          <p className="fr-text--sm fr-mt-3w">
            Votre adresse ne sert qu’à l’envoi de la lettre. Aucun traceur n’y est placé : nous ne
            savons pas qui l’ouvre. Plus de détails sur la page{" "}
            <a href="/donnees-personnelles">Données personnelles</a>.
          </p>
        </section>
        <section className="fr-col-12 fr-col-lg-5" aria-labelledby="numeros">
          <h2 id="numeros">Numéros parus</h2>
          {total === 0 ? (
            <p>Aucun numéro n’a encore été envoyé.</p>
          ) : (
            <>
              <IssueList issues={issues} />
              <p>
                <a className="fr-link" href="/lettre.atom">
                  Suivre les numéros par flux Atom
                </a>
              </p>
            </>
          )}
          <Pages
            page={page}
            pages={Math.ceil(total / issuesPerPage)}
            addressOf={(number) => (number > 1 ? `/lettre?page=${number}` : "/lettre")}
          />
        </section>
      </div>
    </PageShell>
  );
}
