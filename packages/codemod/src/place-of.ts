import { relative } from "node:path";
import type { CallSite } from "@thirdstate/analyzer";
import type { Compiler } from "@thirdstate/analyzer/compiler";
import type { SitePlace } from "./wrap-report.ts";

/** Where a call stands, for people. */
export function placeOf(compiler: Compiler, folder: string, { file, callee, name }: CallSite): SitePlace {
  const before = file.text.slice(0, compiler.start(callee)).split(/\r\n|[\n\r\u2028\u2029]/);
  const column = (before.at(-1)?.length ?? 0) + 1;
  return { file: relativeName(folder, file.fileName), line: before.length, column, call: name };
}

export function relativeName(folder: string, fileName: string): string {
  return relative(folder, fileName).replaceAll("\\", "/");
}
