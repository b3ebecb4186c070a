import { openSession, outboundRules } from "@/lib/http";
import { type HostGate, observeAddress } from "@/links";
import { linkUrl } from "./engineHosts";

/** The engine without courtesy: `engineProgram BLOCK HOSTS PORT LINKS CONCURRENCY`. Prints how many were fine. */
const [, , block = "", hosts, port, links, concurrency] = process.argv;
const given = { block, hosts: Number(hosts), port: Number(port) };

const openGate: HostGate = {
  enter: async () => ({ leave: async () => {} }),
  pause: async () => {},
  mishandlesHead: async () => false,
  rememberHead: async () => {},
};
const rules = outboundRules({ allow: [`127.0.0.0/8:${port}`] });

// As the job does: connections are kept from one check to the next.
const session = openSession({ rules });
let next = 0;
let fine = 0;
async function work(): Promise<void> {
  while (next < Number(links)) {
    const url = linkUrl(given, next++);
    const { outcome } = await observeAddress({
      ...{ url, gate: openGate, rules, userAgent: "bench", session },
    });
    if (outcome === "ok") fine += 1;
  }
}
await Promise.all(Array.from({ length: Number(concurrency) }, work));
console.log(fine);
process.exit(fine === Number(links) ? 0 : 1);
