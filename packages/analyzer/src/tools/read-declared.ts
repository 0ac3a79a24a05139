import type { Slot, ToolFact } from "../catalog/sdk.ts";
import type { Compiler } from "../compiler/compiler.ts";
import { withoutWrapping } from "../compiler/names.ts";
import type { Node } from "../compiler/syntax.ts";
import type { Answer } from "../sites/answer.ts";
import { readOption, type Arguments, type Option } from "./read-option.ts";
import { isFunction } from "../compiler/is-function.ts";

/** Whether the definition asks a person; a function decides case by case and counts. */
export function readApproval(compiler: Compiler, args: Arguments, { approval }: ToolFact): Answer {
  if (approval === undefined) return "no";
  const option = readOption(compiler, args, approval);
  if (option.state !== "given") return option.state === "absent" ? "no" : "unknown";
  const value = withoutWrapping(compiler, option.value);
  if (compiler.is(value, "TrueKeyword") || isFunction(compiler, value)) return "yes";
  return compiler.is(value, "FalseKeyword") || isUndefined(compiler, value) ? "no" : "unknown";
}

/** MCP's hints: `readOnlyHint: true` promises that a tool reads, `readOnlyHint: false` and `destructiveHint: true` say that it writes. */
export function readHint(compiler: Compiler, args: Arguments, { annotations }: ToolFact): "read" | "write" | undefined {
  if (annotations === undefined) return undefined;
  const slotOf = (name: string): Slot => ({ ...annotations, path: [...annotations.path, name] });
  const readOnly = readOption(compiler, args, slotOf("readOnlyHint"));
  if (isKeyword(compiler, readOnly, "TrueKeyword")) return "read";
  const destructive = readOption(compiler, args, slotOf("destructiveHint"));
  const writes = isKeyword(compiler, readOnly, "FalseKeyword") || isKeyword(compiler, destructive, "TrueKeyword");
  return writes ? "write" : undefined;
}

function isKeyword(compiler: Compiler, option: Option, keyword: "TrueKeyword" | "FalseKeyword"): boolean {
  return option.state === "given" && compiler.is(withoutWrapping(compiler, option.value), keyword);
}

function isUndefined(compiler: Compiler, value: Node): boolean {
  return compiler.is(value, "Identifier") && value.text === "undefined";
}
