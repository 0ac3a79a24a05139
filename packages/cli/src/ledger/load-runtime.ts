import { createRequire } from "node:module";
import { join } from "node:path";
import { CannotRunError } from "../cannot-run-error.ts";
import type { ProjectLedger } from "./project-ledger.ts";

/** What the project's own `@thirdstate/runtime/ledger` offers. */
export interface RuntimeDoor {
  readonly postgresSchema: string;
  readonly sqliteSchema: string;
  readonly fileLedger: (folder: string, options?: { readonly encrypt?: Cipher }) => ProjectLedger;
}

export interface Cipher {
  readonly encrypt: (text: string) => Promise<string>;
  readonly decrypt: (text: string) => Promise<string>;
}

/** Loads the runtime that the project in `folder` depends on. */
export function loadRuntime(folder: string): RuntimeDoor {
  const require = createRequire(join(folder, "package.json"));
  const door: unknown = requireDoor(require, folder);
  if (isRuntimeDoor(door)) return door;
  throw new CannotRunError(
    `The \`${name}\` that ${folder} depends on is another version than this command. Update both to the same.`,
  );
}

const name = "@thirdstate/runtime";

function requireDoor(require: NodeJS.Require, folder: string): unknown {
  try {
    return require(`${name}/ledger`);
  } catch (error) {
    const isMissing = error instanceof Error && "code" in error && error.code === "MODULE_NOT_FOUND";
    if (!isMissing) throw error;
    throw new CannotRunError(
      `\`${name}\` was not found from ${folder}. Run the command in the package that depends on it, or add it: \`npm i ${name}\`.`,
      { cause: error },
    );
  }
}

function isRuntimeDoor(value: unknown): value is RuntimeDoor {
  if (typeof value !== "object" || value === null) return false;
  return "fileLedger" in value && "postgresSchema" in value && "sqliteSchema" in value;
}
