import { readFileSync } from "node:fs";
import nodemailer from "nodemailer";
import { fillMessage, prepareMessage } from "@/lib/mail";

/**
 * The peer, a process of its own: a bare nodemailer pool that hands over `count` messages of the
 * same size and remembers nothing of it. `prepared`: messages that are already built; `built`:
 * nodemailer builds each, as most programs let it.
 */
type Order = {
  smtp: string;
  connections: number;
  count: number;
  kind: "prepared" | "built";
  /** File with `{ html, text }`. */
  content: string;
};

const { smtp, connections, count, kind, content }: Order = JSON.parse(process.argv[2] ?? "{}");
const { html, text } = JSON.parse(readFileSync(content, "utf8"));
const from = { name: "Open Collectivités", address: "lettre@exemple.fr" };
const subject = "Les nouveautés de décembre";
const template = prepareMessage({ from, subject, date: new Date(), text: [text], html: [html] });
const pool = nodemailer.createTransport({
  url: smtp,
  pool: true,
  maxConnections: connections,
  maxMessages: Number.POSITIVE_INFINITY,
});
let next = 0;
const lane = async () => {
  while (next < count) {
    const index = next++;
    const to = `pair-${index}@exemple.fr`;
    const envelope = { from: from.address, to: [to] };
    const messageId = `pair-${index}@exemple.fr`;
    await pool.sendMail(
      kind === "prepared"
        ? { envelope, raw: fillMessage(template, { to, messageId }) }
        : { envelope, from, to, messageId, subject, text, html },
    );
  }
};
await Promise.all(Array.from({ length: connections }, lane));
pool.close();
process.exit(0);
