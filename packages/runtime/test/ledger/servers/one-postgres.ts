import { startOwnPostgres } from "./start-postgres.ts";

/** For vitest's `globalSetup`: one server for all test files, each of which makes a database of its own on it. */
export default async function startOne(): Promise<() => Promise<void>> {
  const { url, stop } = await startOwnPostgres();
  process.env["THIRDSTATE_TEST_POSTGRES"] = url;
  return stop;
}
