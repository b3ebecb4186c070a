/** Where code may depend on what (DESIGN, « Where things live »). Checked by `npm test`. */
const domains = ["catalogue", "links", "newsletter", "territories"];

module.exports = {
  forbidden: [
    {
      name: "a-domain-knows-no-shell",
      comment: "Domains are used by pages and collections, never the other way round.",
      severity: "error",
      from: { path: `^src/(${domains.join("|")})/` },
      to: {
        path: "^src/(app|collections|globals|blocks|admin|ui|server|seed|launcher)/|^payload\\.config",
      },
    },
    ...domains.map((domain) => ({
      name: `only-the-index-of-${domain}`,
      comment: "Another domain is met through its index.ts.",
      severity: "error",
      from: { path: `^src/(${domains.join("|")})/`, pathNot: `^src/${domain}/` },
      to: { path: `^src/${domain}/`, pathNot: `^src/${domain}/index\\.ts$` },
    })),
    {
      name: "only-lib-http-opens-connections",
      severity: "error",
      from: { path: "^src/", pathNot: "^src/(lib/http/|lib/env|server/|launcher/)" },
      to: { path: "(^|/)(undici|axios|got|node-fetch)(/|$)|^(node:)?(https?|net|tls|dgram)$" },
    },
    {
      name: "only-lib-mail-knows-smtp",
      severity: "error",
      from: { path: "^src/", pathNot: "^src/lib/(mail/|payloadEmail)" },
      to: { path: "node_modules/(nodemailer|smtp-)" },
    },
    {
      name: "lib-knows-no-domain",
      severity: "error",
      from: { path: "^src/lib/", pathNot: "^src/lib/payloadQueue" },
      to: { path: `^src/(${domains.join("|")}|app|collections|globals|admin|ui|seed|jobs)/` },
    },
    {
      name: "no-cycles",
      severity: "error",
      from: { path: "^src/" },
      to: { circular: true },
    },
    {
      name: "no-development-package-in-the-product",
      severity: "error",
      from: { path: "^(src|payload\\.config)" },
      to: { dependencyTypes: ["npm-dev"], dependencyTypesNot: ["type-only"] },
    },
    {
      name: "nothing-unresolvable",
      severity: "error",
      from: { path: "^(src|payload\\.config)" },
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "^\\.next|importMap\\.js$" },
    tsConfig: { fileName: "tsconfig.json" },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      extensions: [".ts", ".tsx", ".mjs", ".js", ".json"],
      exportsFields: ["exports"],
      conditionNames: ["import", "node", "default", "types"],
    },
  },
};
