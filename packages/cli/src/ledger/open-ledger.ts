import { statSync } from "node:fs";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { CannotRunError } from "../cannot-run-error.ts";
import { type Cipher, loadRuntime } from "./load-runtime.ts";
import { isProjectLedger, type ProjectLedger } from "./project-ledger.ts";

/** Where the ledger is. */
export interface LedgerSource {
  readonly dir?: string;
  readonly module?: string;
}

/** Opens the ledger, hands it to `work`, and lets its connections go. `encrypt` is for a folder alone: a module knows its own. */
export async function withLedger<T>(
  { dir, module }: LedgerSource,
  work: (ledger: ProjectLedger) => Promise<T>,
  encrypt?: Cipher,
): Promise<T> {
  if (module === undefined) return work(openFolder(dir ?? ".thirdstate", encrypt));
  const { ledger, close } = await openModule(module);
  try {
    return await work(ledger);
  } finally {
    await close();
  }
}

/** A file ledger makes its folder; a mistyped name must not become an empty ledger in which nothing is in doubt. */
function openFolder(dir: string, encrypt: Cipher | undefined): ProjectLedger {
  const folder = resolve(dir);
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true)
    throw new CannotRunError(
      `There is no file ledger at ${folder}. Name its folder by --dir, or by --module a module that exports \`ledger\`.`,
    );
  const { fileLedger } = loadRuntime(process.cwd());
  return fileLedger(folder, encrypt && { encrypt });
}

async function openModule(file: string): Promise<{ ledger: ProjectLedger; close: () => Promise<void> }> {
  const loaded = await importModule(resolve(file));
  const exported = new Map(Object.entries(loaded));
  const ledger = exported.get("ledger");
  if (!isProjectLedger(ledger)) throw new CannotRunError(describeExports(file, [...exported.keys()]));
  const close = exported.get("close");
  return { ledger, close: async () => void (typeof close === "function" && (await close())) };
}

async function importModule(file: string): Promise<object> {
  try {
    const loaded: object = await import(pathToFileURL(file).href);
    return loaded;
  } catch (error) {
    throw new CannotRunError(describeFailure(file, error), { cause: error });
  }
}

function describeFailure(file: string, error: unknown): string {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  if (code === "ERR_UNKNOWN_FILE_EXTENSION")
    return `Node ${process.version} cannot load ${file} as it is. Name the compiled file, or a \`ledger.config.mjs\` that exports \`ledger\`.`;
  return `${file} could not be loaded: ${error instanceof Error ? error.message : String(error)}. It must export \`ledger\`.`;
}

function describeExports(file: string, names: readonly string[]): string {
  const found = names.length === 0 ? "nothing" : names.map((name) => `\`${name}\``).join(", ");
  return `${file} exports ${found}, and no ledger. Export as \`ledger\` what \`createRemote\` is given.`;
}
