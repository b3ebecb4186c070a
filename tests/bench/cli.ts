import { measureCatalogue } from "./catalogue/catalogue";
import { measureEngine } from "./links/engine";
import { measureLinks } from "./links/links";
import { measureNewsletter } from "./newsletter/newsletter";
import { measurePages } from "./pages";
import { measureWeight } from "./weight/weight";

/** The benchmarks by name. Each prints its figures beside a peer or a limit; none writes a file. */
const benchmarks: Record<string, (args: string[]) => Promise<void>> = {
  catalogue: measureCatalogue,
  newsletter: measureNewsletter,
  links: measureLinks,
  "links-engine": measureEngine,
  pages: measurePages,
  weight: measureWeight,
};

const usage = `Usage: npm run bench [-- NAME [OPTIONS]]

  NAME  ${Object.keys(benchmarks).join(", ")}; without it, all of them

  catalogue --entries N   over a generated catalogue of that size (100000)
`;

/** `npm run bench [-- NAME]`: exit code 0 measured, 1 could not measure, 2 usage. */
export async function main(argv: string[]): Promise<number> {
  const [name, ...rest] = argv;
  if (
    (rest.length > 0 && name !== "catalogue") ||
    (name !== undefined && !Object.hasOwn(benchmarks, name))
  ) {
    console.error(usage);
    return 2;
  }
  try {
    for (const [known, measure] of Object.entries(benchmarks))
      if (name === undefined || name === known) await measure(rest);
    return 0;
  } catch (error) {
    console.error(error);
    return 1;
  }
}
