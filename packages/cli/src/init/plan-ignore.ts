import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { InitStep } from "./init-plan.ts";

/** The file ledger's folder is nobody's source. */
export function planIgnore(folder: string): InitStep {
  const fileName = join(folder, ".gitignore");
  const before = existsSync(fileName) ? readFileSync(fileName, "utf8") : undefined;
  const text = before ?? "";
  if (/^\/?(\*\*\/)?\.thirdstate\/?\s*$/m.test(text)) return {};
  const end = text.includes("\r\n") ? "\r\n" : "\n";
  const gap = text === "" || text.endsWith("\n") ? "" : end;
  return { changes: [{ fileName, before, after: `${text}${gap}.thirdstate/${end}` }] };
}
