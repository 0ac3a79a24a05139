import type { ToolFact } from "../catalog/sdk.ts";
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

/**
 * MCP's hints: `readOnlyHint: true` promises that a tool reads, `destructiveHint: true` says that it writes. A bare
 * `readOnlyHint: false` is the protocol's default and promises nothing.
 */
export function readHint(
  compiler: Compiler,
  args: Arguments,
  { annotations, changes }: ToolFact,
): "read" | "write" | undefined {
  if (changes !== undefined && readOption(compiler, args, changes).state === "given") return "write";
  if (annotations === undefined) return undefined;
  const isSaid = (name: string): boolean =>
    isTrue(compiler, readOption(compiler, args, { ...annotations, path: [...annotations.path, name] }));
  if (isSaid("readOnlyHint")) return "read";
  return isSaid("destructiveHint") ? "write" : undefined;
}

function isTrue(compiler: Compiler, option: Option): boolean {
  return option.state === "given" && compiler.is(withoutWrapping(compiler, option.value), "TrueKeyword");
}

function isUndefined(compiler: Compiler, value: Node): boolean {
  return compiler.is(value, "Identifier") && value.text === "undefined";
}
