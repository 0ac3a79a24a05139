import { cpSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Another version of a built package. Of the same version there is only one to TypeScript, wherever it lies. */
export function createSecondCopy(packageFolder: string): string {
  const folder = mkdtempSync(join(tmpdir(), "second-copy-"));
  const manifest: object = JSON.parse(readFileSync(join(packageFolder, "package.json"), "utf8"));
  writeFileSync(join(folder, "package.json"), JSON.stringify({ ...manifest, version: "99.0.0" }));
  cpSync(join(packageFolder, "dist"), join(folder, "dist"), { recursive: true });
  return folder;
}
