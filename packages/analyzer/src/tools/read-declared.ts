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

/** MCP's `readOnlyHint: true`. Hints are promises of who wrote the tool, and the others are not looked at. */
export function readReadOnlyHint(compiler: Compiler, args: Arguments, { annotations }: ToolFact): boolean {
  if (annotations === undefined) return false;
  const slot: Slot = { ...annotations, path: [...annotations.path, "readOnlyHint"] };
  return isTrue(compiler, readOption(compiler, args, slot));
}

function isTrue(compiler: Compiler, option: Option): boolean {
  return option.state === "given" && compiler.is(withoutWrapping(compiler, option.value), "TrueKeyword");
}

function isUndefined(compiler: Compiler, value: Node): boolean {
  return compiler.is(value, "Identifier") && value.text === "undefined";
}
