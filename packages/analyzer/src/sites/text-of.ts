import type { Compiler } from "../compiler/compiler.ts";
import { fileOf } from "../compiler/file-of.ts";
import type { Node } from "../compiler/syntax.ts";

/** As written, on one line. */
export function textOf(compiler: Compiler, node: Node): string {
  return fileOf(node).text.slice(compiler.start(node), node.end).replaceAll(/\s+/g, " ");
}
