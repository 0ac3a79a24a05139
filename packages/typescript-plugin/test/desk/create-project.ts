import { mkdtempSync, rmSync, symlinkSync, writeFileSync, realpathSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const root = join(import.meta.dirname, "../../../..");

const compilerOptions = {
  target: "es2023",
  module: "preserve",
  moduleResolution: "bundler",
  types: ["node"],
  strict: true,
  noEmit: true,
  skipLibCheck: true,
  plugins: [{ name: "@thirdstate/typescript-plugin" }],
};

/** A user's project outside the repository, with the real SDKs and the plugin installed. */
export function createProject(files: Readonly<Record<string, string>>): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "tsserver-project-")));
  symlinkSync(join(root, "node_modules"), join(folder, "node_modules"));
  writeFileSync(join(folder, "package.json"), JSON.stringify({ type: "module" }));
  writeFileSync(join(folder, "tsconfig.json"), JSON.stringify({ compilerOptions, include: ["*.ts"] }));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return folder;
}

export function removeProject(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
}
