/** Stands in for the build: what Next leaves when it succeeds, and a line each time it is run. */
import { appendFileSync, mkdirSync, writeFileSync } from "node:fs";

mkdirSync(".next", { recursive: true });
appendFileSync("builds.txt", "built\n");
writeFileSync(".next/BUILD_ID", "stand-in");
