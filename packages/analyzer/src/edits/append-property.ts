import type { Compiler } from "../compiler/compiler.ts";
import type { ObjectLiteral, SourceFile } from "../compiler/syntax.ts";
import { insertAfter, type Splice } from "./splice.ts";

/** Adds properties at a literal's end, on lines of their own where its last property has one; a comment stays beside what it was written for. */
export function appendProperty(
  compiler: Compiler,
  file: SourceFile,
  literal: ObjectLiteral,
  properties: readonly string[],
): Splice[] {
  const last = literal.properties.at(-1);
  if (last === undefined) return [insertAfter(literal.end - 1, `${padding(file, literal)}${properties.join(", ")} `)];
  const indent = /\r?\n[ \t]*$/.exec(file.text.slice(literal.pos, compiler.start(last)))?.[0];
  if (indent === undefined) return [insertAfter(last.end, `, ${properties.join(", ")}`)];
  const [line = "", comma] = /^(,?)[ \t]*(?:\/\/[^\r\n]*|\/\*[^\r\n]*?\*\/)?/.exec(file.text.slice(last.end)) ?? [];
  const added = properties.map((property) => `${indent}${property}`).join(",");
  if (comma === ",") return [insertAfter(last.end + line.trimEnd().length, `${added},`)];
  return [insertAfter(last.end, ","), insertAfter(last.end + line.trimEnd().length, added)];
}

function padding(file: SourceFile, literal: ObjectLiteral): string {
  return file.text.slice(literal.end - 2, literal.end - 1) === "{" ? " " : "";
}
