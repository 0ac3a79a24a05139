import { copyFileSync, cpSync, mkdtempSync, readdirSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const root = join(import.meta.dirname, "../../..");

/** Copies one of our programs to where it finds the same packages, with a `remote.config.ts` beside it. */
export function copyProgram(from: string): string {
  const folder = mkdtempSync(join(tmpdir(), "wrap-"));
  symlinkSync(join(root, "node_modules"), join(folder, "node_modules"));
  writeFileSync(join(folder, "package.json"), JSON.stringify({ private: true, type: "module" }));
  for (const name of readdirSync(join(root, from))) {
    if (["src", "package.json"].includes(name)) cpSync(join(root, from, name), join(folder, name), { recursive: true });
  }
  copyFileSync(join(root, "fixtures/codemods/remote.config.ts"), join(folder, "remote.config.ts"));
  writeFileSync(join(folder, "tsconfig.json"), tsconfig);
  return folder;
}

const tsconfig = JSON.stringify({
  extends: join(root, "tsconfig.base.json"),
  compilerOptions: {
    composite: false,
    declaration: false,
    isolatedDeclarations: false,
    allowImportingTsExtensions: true,
    noEmit: true,
    noUnusedLocals: false,
  },
  include: ["src", "remote.config.ts"],
});
