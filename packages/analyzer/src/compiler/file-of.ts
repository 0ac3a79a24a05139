import type { Node, SourceFile } from "./syntax.ts";

export function fileOf(node: Node): SourceFile {
  let at = node;
  while (!isFile(at)) at = at.parent;
  return at;
}

function isFile(node: Node): node is SourceFile {
  return "fileName" in node && "statements" in node;
}
