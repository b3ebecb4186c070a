import path from "node:path";
import type { Config } from "payload";

/** The look and the own views of the admin. */
export const adminConfig = (root: string): Config["admin"] => ({
  user: "users",
  // Payload's own choice asks gravatar.com for a picture of each colleague.
  avatar: "default",
  dateFormat: "dd/MM/yyyy HH:mm",
  timezones: {
    defaultTimezone: "Europe/Paris",
    supportedTimezones: [{ label: "Paris", value: "Europe/Paris" }],
  },
  importMap: {
    baseDir: path.resolve(root, "src"),
    importMapFile: path.resolve(root, "src/app/(payload)/admin/importMap.js"),
  },
  components: {
    graphics: { Logo: "/admin/look/Logo#Logo", Icon: "/admin/look/Icon#Icon" },
    beforeDashboard: ["/admin/dashboard/PendingWork#PendingWork"],
    afterNavLinks: [
      "/admin/nav/NewsletterLinks#NewsletterLinks",
      "/admin/nav/QualityLinks#QualityLinks",
    ],
    views: {
      jobs: {
        Component: "/admin/jobs/JobsView#JobsView",
        path: "/travaux",
        meta: { title: "Travaux" },
      },
      links: {
        Component: "/admin/links/LinksView#LinksView",
        path: "/liens",
        exact: true,
        meta: { title: "Liens" },
      },
      link: {
        Component: "/admin/links/AddressView#AddressView",
        path: "/liens/:id",
        meta: { title: "Lien" },
      },
      sending: {
        Component: "/admin/newsletter/SendingView#SendingView",
        path: "/envois/:id",
        meta: { title: "Destinataires" },
      },
      returns: {
        Component: "/admin/newsletter/ReturnsView#ReturnsView",
        path: "/retours",
        exact: true,
        meta: { title: "Retours" },
      },
      audit: {
        Component: "/admin/audit/AuditView#AuditView",
        path: "/journal",
        meta: { title: "Journal" },
      },
    },
  },
  meta: {
    titleSuffix: " – Open Collectivités",
    description: "Administration d’Open Collectivités",
  },
});
