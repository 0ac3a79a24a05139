import { existsSync, readFileSync } from "node:fs";
import type { Compiler } from "../compiler/compiler.ts";
import type { SourceFile } from "../compiler/syntax.ts";
import { isCjs, mayBeCjs } from "./is-cjs.ts";

/** Whether a module is there that a file can load; CommonJS requires no ES module before Node 20.19, and then with a warning. */
export function canLoad(compiler: Compiler, file: SourceFile, module: string): boolean {
  return existsSync(module) && (!isCjs(compiler, file) || isRequirable(module));
}

function isRequirable(fileName: string): boolean {
  return mayBeCjs(fileName) && !/^\s*(?:import\s*[\w{*"']|export\s)/m.test(readFileSync(fileName, "utf8"));
}
