import type { Compiler } from "../compiler/compiler.ts";
import type { SourceFile } from "../compiler/syntax.ts";
import { cjsModule } from "./cjs-module.ts";
import { esModule } from "./es-module.ts";
import { isCjs } from "./is-cjs.ts";
import type { Splice } from "./splice.ts";
import { walk } from "./walk.ts";

/** What `remote` is called in a file, and the change that brings it in; none where it is there. */
export interface RemoteImport {
  readonly name: string;
  readonly splices: readonly Splice[];
}

export function importRemote(
  compiler: Compiler,
  file: SourceFile,
  specifier: string,
  isModule: (specifier: string) => boolean,
): RemoteImport {
  const style = isCjs(compiler, file) ? cjsModule : esModule;
  const present = style.find(compiler, file, isModule);
  if (present !== undefined) return { name: present, splices: [] };
  const name = isTaken(compiler, file) ? "remoteCalls" : "remote";
  return { name, splices: [style.add(compiler, file, { name, specifier, isModule })] };
}

/** Whether something else in the file is called `remote`. */
function isTaken(compiler: Compiler, file: SourceFile): boolean {
  if (!/\bremote\b/.test(file.text)) return false;
  let taken = false;
  walk(file, (node) => {
    const { parent } = node;
    if (compiler.is(node, "Identifier") && node.text === "remote")
      taken ||= !(compiler.is(parent, "PropertyAccessExpression") && parent.name === node);
    return !taken;
  });
  return taken;
}
