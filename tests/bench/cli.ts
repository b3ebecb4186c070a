import { measureEngine } from "./links/engine";
import { measureLinks } from "./links/links";
import { measureNewsletter } from "./newsletter/newsletter";
import { measurePages } from "./pages";

/** The benchmarks by name. Each prints its figures beside a peer or a limit; none writes a file. */
const benchmarks: Record<string, () => Promise<void>> = {
  newsletter: measureNewsletter,
  links: measureLinks,
  "links-engine": measureEngine,
  pages: measurePages,
};

const usage = `Usage: npm run bench [-- NAME]

  NAME  ${Object.keys(benchmarks).join(", ")}; without it, all of them
`;

/** `npm run bench [-- NAME]`: exit code 0 measured, 1 could not measure, 2 usage. */
export async function main(argv: string[]): Promise<number> {
  const [name, ...rest] = argv;
  if (rest.length > 0 || (name !== undefined && !Object.hasOwn(benchmarks, name))) {
    console.error(usage);
    return 2;
  }
  try {
    for (const [known, measure] of Object.entries(benchmarks))
      if (name === undefined || name === known) await measure();
    return 0;
  } catch (error) {
    console.error(error);
    return 1;
  }
}
