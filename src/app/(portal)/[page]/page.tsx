import type { Metadata } from "next";
import { cache } from "react";
import { Blocks } from "@/blocks/Blocks";
import { findPublicBySlug, readGlobal } from "@/lib/publicRead";
import { missingMetadata } from "@/ui/missingPage";
import { PageShell } from "@/ui/PageShell";
import { pageMetadata } from "@/ui/pageMetadata";
import { pagePath } from "@/ui/paths";
import { mentionsFor } from "../_data/glossary";
import { movedOrMissing } from "../_data/movedDocument";

export const dynamic = "force-dynamic";

type Props = { params: Promise<{ page: string }> };

/** Images and themes in blocks are filled in. */
const depth = 2;

const readPage = cache((slug: string) => findPublicBySlug("pages", slug, depth));

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const page = await readPage((await params).page);
  if (!page) return missingMetadata;
  return pageMetadata({ title: page.title, description: page.description, path: pagePath(page) });
}

/** The editors' pages: à propos, mentions légales… */
export default async function EditorsPage({ params }: Props) {
  const page = await readPage((await params).page);
  if (!page) return movedOrMissing("pages", (await params).page);
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
