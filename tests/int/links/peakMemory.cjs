/** Loaded before the command: leaves the most memory that its process held, in bytes. npm's own does not count. */
const { writeFileSync } = require("node:fs");

if (process.argv[1]?.endsWith("check-links.mjs"))
  process.on("exit", () => {
    writeFileSync(process.env.PEAK_MEMORY_FILE, String(process.resourceUsage().maxRSS * 1024));
  });
