import type { Compiler } from "../compiler/compiler.ts";
import { fileOf } from "../compiler/file-of.ts";
import { calleeName } from "../compiler/names.ts";
import type { CallLike, Node } from "../compiler/syntax.ts";
import type { FreshKey } from "./fresh-key.ts";

/** A finding points into its own file: what stands in another one is told at the callee. */
export function toNear(compiler: Compiler, call: CallLike, at: Node | undefined): Node {
  const callee = calleeName(compiler, call.expression) ?? call.expression;
  return at !== undefined && fileOf(at) === fileOf(call) ? at : callee;
}

export function toNearKey(compiler: Compiler, call: CallLike, key: FreshKey | undefined): FreshKey | undefined {
  return key === undefined ? undefined : { ...key, at: toNear(compiler, call, key.at) };
}
