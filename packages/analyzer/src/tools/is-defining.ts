import type { ToolFact } from "../catalog/sdk.ts";
import type { Compiler } from "../compiler/compiler.ts";
import { withoutWrapping } from "../compiler/names.ts";
import type { Node, SourceFile } from "../compiler/syntax.ts";
import { readBindings } from "../sites/read-bindings.ts";
import { findLiteral, readOption, type Arguments } from "./read-option.ts";
import { nameText } from "./syntax.ts";

/** Whether a call defines a tool: one that takes the handlers of all requests defines other things too. */
export function isDefining(compiler: Compiler, args: Arguments, { onlyFor }: ToolFact): boolean {
  if (onlyFor === undefined) return true;
  const option = readOption(compiler, args, onlyFor);
  if (option.state !== "given") return false;
  const text = exportedName(compiler, option.file, option.value) ?? nameText(compiler, findLiteral(compiler, option));
  return text !== undefined && onlyFor.values.includes(text);
}

/** `CallToolRequestSchema`, whatever an import calls it here, and `types.CallToolRequestSchema`. */
function exportedName(compiler: Compiler, file: SourceFile, value: Node): string | undefined {
  const bare = withoutWrapping(compiler, value);
  if (compiler.is(bare, "PropertyAccessExpression")) return bare.name.text;
  return compiler.is(bare, "Identifier") ? readBindings(compiler, file).get(bare.text)?.name : undefined;
}
