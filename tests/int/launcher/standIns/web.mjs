/** Stands in for the site: answers HTTP on PORT, with what it was told and its own number. */
import { createServer } from "node:http";

const { PORT, SITE_URL, DATABASE_URI, SMTP_URL, PAYLOAD_SECRET, ADMIN_PASSWORD } = process.env;
const told = { SITE_URL, DATABASE_URI, SMTP_URL, PAYLOAD_SECRET, ADMIN_PASSWORD };
const server = createServer((_, response) => {
  response.end(JSON.stringify({ pid: process.pid, ...told }));
});
server.listen(Number(PORT));
process.on("SIGTERM", () => server.close(() => process.exit(0)));
