import { existsSync } from "node:fs";
import { basename, dirname } from "node:path";

/** Tests stub what they call, so that findings in them are noise: every rule leaves them alone. */
export function isTestFile(fileName: string): boolean {
  return named.test(fileName) || (kept.test(fileName) && isInTestFolder(dirname(fileName)));
}

const named = /\.(test|spec|e2e|e2e-spec|integration)(-d)?\.[cm]?[jt]sx?$|[\\/](__tests__|__mocks__)[\\/]/;
const kept = /[\\/](tests?|e2e)[\\/]/;

/** Only below its package's manifest: what stands above belongs to whoever checked the package out. */
function isInTestFolder(folder: string, found = false): boolean {
  if (existsSync(`${folder}/package.json`)) return found;
  const parent = dirname(folder);
  return parent !== folder && isInTestFolder(parent, found || /^(tests?|e2e)$/.test(basename(folder)));
}
