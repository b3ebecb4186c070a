import path from "node:path";
import { fileURLToPath } from "node:url";
import { fr } from "@payloadcms/translations/languages/fr";
import { buildConfig } from "payload";
import sharp from "sharp";
import { adminConfig } from "@/admin/config";
import { jobEndpoints } from "@/admin/jobs/endpoints";
import { linkEndpoints } from "@/admin/links/endpoints";
import { frenchWords } from "@/admin/look/frenchWords";
import { newsletterEndpoints } from "@/admin/newsletter/endpoints";
import { territoriesEndpoint } from "@/admin/territories/endpoint";
import { Entries } from "@/collections/Entries";
import { editor } from "@/collections/fields/richText";
import { Issues } from "@/collections/Issues";
import { Media } from "@/collections/Media";
import { Organizations } from "@/collections/Organizations";
import { Pages } from "@/collections/Pages";
import { Series } from "@/collections/Series";
import { Sources } from "@/collections/Sources";
import { Subscribers } from "@/collections/Subscribers";
import { Terms } from "@/collections/Terms";
import { Themes } from "@/collections/Themes";
import { Users } from "@/collections/Users";
import { Links } from "@/globals/Links";
import { Newsletter } from "@/globals/Newsletter";
import { Site } from "@/globals/Site";
import { env } from "@/lib/env";
import { mediaStorage } from "@/lib/mediaStorage";
import { payloadDatabase, surviveDatabaseRestarts } from "@/lib/payloadDatabase";
import { payloadEmail } from "@/lib/payloadEmail";
import { payloadQueue } from "@/lib/payloadQueue";

const root = path.dirname(fileURLToPath(import.meta.url));

/** What the system is made of. */
export default buildConfig({
  serverURL: env().SITE_URL,
  secret: env().PAYLOAD_SECRET,
  collections: [
    Entries,
    Sources,
    Organizations,
    Series,
    Themes,
    Terms,
    Pages,
    Media,
    Issues,
    Subscribers,
    Users,
  ],
  globals: [Site, Newsletter, Links],
  endpoints: [...jobEndpoints, ...linkEndpoints, ...newsletterEndpoints, territoriesEndpoint],
  admin: adminConfig(root),
  i18n: { supportedLanguages: { fr }, fallbackLanguage: "fr", translations: { fr: frenchWords } },
  editor,
  db: payloadDatabase(root),
  email: payloadEmail(),
  jobs: payloadQueue,
  plugins: [mediaStorage()],
  graphQL: { disable: true },
  csrf: [new URL(env().SITE_URL).origin],
  telemetry: false,
  onInit: surviveDatabaseRestarts,
  // A refused or unknown address is an answer, not an incident.
  loggingLevels: { Forbidden: "debug", NotFound: "debug", AuthenticationError: "debug" },
  sharp,
  // By `npm run generate` alone: written at each start, a forgotten one would never be noticed.
  typescript: { autoGenerate: false, outputFile: path.resolve(root, "src/payload-types.ts") },
});
