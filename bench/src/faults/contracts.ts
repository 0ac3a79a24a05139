import { createRequire } from "node:module";
import { join } from "node:path";

const contracts = join(import.meta.dirname, "../../../fixtures/contracts");

/** What was looked for and not found, by name. */
export const missingContracts = new Set<string>();

/** A package that `npm run contracts` installs, as the shape that is used of it; undefined where it was not run. */
export function findContract<Module>(workspace: string, name: string): Module | undefined {
  try {
    return createRequire(join(contracts, workspace, "package.json"))(name);
  } catch (error) {
    if (!isMissing(error)) throw error;
    missingContracts.add(name);
    return undefined;
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "MODULE_NOT_FOUND";
}
