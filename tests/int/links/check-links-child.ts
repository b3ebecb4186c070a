import { main } from "@/links/cli";

/** The command in a process of its own: NODE_EXTRA_CA_CERTS is read when Node.js starts. */
process.exitCode = await main(process.argv.slice(2), {
  outboundAllow: (process.env.OUTBOUND_ALLOW ?? "").split(",").filter(Boolean),
  siteUrl: "https://portail.test",
});
