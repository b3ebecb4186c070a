import { startStack } from "./stack";

/** Starts the system once for all browser tests; what it returns stops it. */
export default async function setUp(): Promise<() => Promise<void>> {
  const stack = await startStack();
  const { siteUrl, otherUrl, mailUrl, databaseUri, env } = stack;
  process.env.E2E = JSON.stringify({ siteUrl, otherUrl, mailUrl, databaseUri, env });
  return () => stack.stop();
}
