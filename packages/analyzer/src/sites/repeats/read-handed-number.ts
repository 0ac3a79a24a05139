import type { Compiler } from "../../compiler/compiler.ts";
import { withoutWrapping } from "../../compiler/names.ts";
import type { CallLike, Expression, NodeOf } from "../../compiler/syntax.ts";
import { readNumber } from "../read-number.ts";

/** A number that is written out, held by a constant, or handed to a function by the call at hand. */
export function readHandedNumber(compiler: Compiler, value: Expression, call?: CallLike): number | undefined {
  const bare = withoutWrapping(compiler, value);
  const written = readNumber(compiler, bare);
  if (written !== undefined || call === undefined || !compiler.is(bare, "Identifier")) return written;
  const node = compiler.declarations([bare])[0]?.node;
  return node !== undefined && compiler.is(node, "Parameter") ? readArgument(compiler, node, call) : undefined;
}

function readArgument(compiler: Compiler, parameter: NodeOf["Parameter"], call: CallLike): number | undefined {
  const owner = parameter.parent;
  if (!("parameters" in owner) || !Array.isArray(owner.parameters)) return undefined;
  const given = call.arguments[owner.parameters.indexOf(parameter)] ?? parameter.initializer;
  return given === undefined ? undefined : readNumber(compiler, given);
}
