import { mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

export const root: string = join(import.meta.dirname, "../../../..");

const compilerOptions = {
  target: "es2023",
  module: "preserve",
  moduleResolution: "bundler",
  jsx: "preserve",
  types: ["node"],
  strict: true,
  noEmit: true,
  skipLibCheck: true,
};

/** A user's project outside the repository, with the real SDKs installed. */
export function createProject(files: Readonly<Record<string, string>>): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "eslint-project-")));
  symlinkSync(join(root, "node_modules"), join(folder, "node_modules"));
  writeFileSync(join(folder, "package.json"), JSON.stringify({ type: "module" }));
  writeFileSync(
    join(folder, "tsconfig.json"),
    JSON.stringify({ compilerOptions, include: ["*.ts", "*.tsx", "*.vue", "*.svelte"] }),
  );
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return folder;
}

export function removeProject(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
}

/** A `remote.config.ts` over the real runtime. */
export const remoteConfig = `import { createRemote, memoryLedger } from "@thirdstate/runtime";

export const remote = createRemote({ timeout: "30s", ledger: memoryLedger() });
`;
