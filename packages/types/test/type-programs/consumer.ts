import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Program } from "./program.ts";

/** The two kinds of project that import us, side by side in one compilation, so that they must agree. */
export const kinds = { esm: "module", cjs: "commonjs" } as const;

const compilerOptions = {
  noEmit: true,
  declaration: true,
  strict: true,
  exactOptionalPropertyTypes: true,
  skipLibCheck: false,
  module: "nodenext",
  target: "es2022",
  lib: ["es2022"],
  types: [],
};

/** A project outside the repository that has installed built packages (name -> folder) and holds the programs once per kind. */
export function createConsumer(programs: readonly Program[], packages: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), "type-programs-"));
  for (const [name, source] of Object.entries(packages)) install(source, join(folder, "node_modules", name));
  for (const [kind, type] of Object.entries(kinds)) {
    mkdirSync(join(folder, kind));
    writeFileSync(join(folder, kind, "package.json"), JSON.stringify({ type }));
    for (const { file, text } of programs) writeFileSync(join(folder, kind, file), text);
  }
  writeFileSync(join(folder, "tsconfig.json"), JSON.stringify({ compilerOptions, include: Object.keys(kinds) }));
  return folder;
}

export function removeConsumer(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
}

/** The manifest and what was built, as `npm install` would bring them. */
function install(source: string, target: string): void {
  mkdirSync(target, { recursive: true });
  cpSync(join(source, "package.json"), join(target, "package.json"));
  for (const built of ["dist", "build"].filter((name) => existsSync(join(source, name))))
    cpSync(join(source, built), join(target, built), { recursive: true });
}
