import { EnvironmentError, env } from "./env";

/**
 * First import of a program: with a value that is missing or malformed it ends here, with the
 * sentences and nothing else, before other modules read the environment as they load.
 */
try {
  env();
} catch (error) {
  if (!(error instanceof EnvironmentError)) throw error;
  console.error(error.message);
  process.exit(1);
}
