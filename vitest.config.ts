import { existsSync } from "node:fs";
import { defineConfig } from "vitest/config";

/** The heavy SDKs, which `npm run contracts` installs. */
const hasContracts = existsSync("fixtures/contracts/node_modules");
if (!hasContracts) console.log("Skipping fixtures/contracts: `npm run contracts` installs their packages.");

export default defineConfig({
  test: {
    include: ["packages/*/test/**/*.test.ts", "fixtures/**/*.test.ts", "scripts/**/*.test.ts"],
    exclude: ["**/node_modules/**", "**/dist/**", ...(hasContracts ? [] : ["fixtures/contracts/**"])],
    // One PostgreSQL for all the files that need one.
    globalSetup: ["packages/runtime/test/ledger/servers/one-postgres.ts"],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    maxWorkers: 2,
    // TypeScript is loaded once per worker, not once per file.
    isolate: false,
  },
});
