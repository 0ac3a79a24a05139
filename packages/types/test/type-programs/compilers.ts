import { createRequire } from "node:module";
import { dirname, join } from "node:path";

export interface Compiler {
  /** What `tsc --version` says. */
  readonly version: string;
  readonly tsc: string;
}

const require = createRequire(import.meta.url);

/** Every TypeScript whose users our declarations must serve, oldest first. */
export const compilers: readonly Compiler[] = [
  readCompiler("typescript-5.4"),
  readCompiler("typescript-5.9"),
  readCompiler("typescript"),
  readCompiler("typescript-7"),
];

/** The one whose error codes the programs name. */
export const reference: Compiler = readCompiler("typescript");

function readCompiler(installedAs: string): Compiler {
  const manifest = require.resolve(`${installedAs}/package.json`);
  const { version }: { version: string } = require(manifest);
  return { version, tsc: join(dirname(manifest), "bin", "tsc") };
}
