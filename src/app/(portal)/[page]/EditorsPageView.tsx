import { Blocks } from "@/blocks/Blocks";
import { readGlobal } from "@/lib/publicRead";
import type { Page } from "@/payload-types";
import { PageShell } from "@/ui/PageShell";
import { mentionsFor } from "../_data/glossary";

/** All that an editors' page says, a published one or a draft. */
export async function EditorsPageView({ page }: { page: Page }) {
  return (
    <PageShell title={page.title}>
      <Blocks blocks={page.layout ?? []} mentions={await mentionsFor(page)} />
      {page.slug === "contact" ? <ContactAddress /> : null}
    </PageShell>
  );
}

/** The address stands in the settings of the site, so that it is written in one place. */
async function ContactAddress() {
  const { contactEmail } = await readGlobal("site");
  return contactEmail ? (
    <p className="fr-mt-4w">
      <a className="fr-btn" href={`mailto:${contactEmail}`}>
        Écrire à {contactEmail}
      </a>
    </p>
  ) : null;
}
