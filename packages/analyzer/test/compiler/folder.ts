import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { onTestFinished } from "vitest";

/** Writes files into a folder of its own, which is gone after the test. */
export function createFolder(
  files: Readonly<Record<string, string>>,
  { installed = true }: { readonly installed?: boolean } = {},
): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "thirdstate-open-")));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  for (const [name, text] of Object.entries(files)) {
    const file = join(folder, name);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  if (installed) symlinkSync(join(import.meta.dirname, "../../../../node_modules"), join(folder, "node_modules"));
  return folder;
}
