import type { Compiler } from "../compiler/compiler.ts";
import type { Node, NodeOf } from "../compiler/syntax.ts";
import { readEnds } from "./flow/read-ends.ts";
import { passesOn } from "./passes-on.ts";
import type { FoundCall } from "./read-calls.ts";
import { readSlot } from "./read-slot.ts";
import type { VariableUses } from "./variable-uses.ts";

/** The part of a stream that is all that becomes of it, though it ends without a word when the stream breaks off. */
export function findQuietPart(
  compiler: Compiler,
  variables: VariableUses,
  { call, fact }: Pick<FoundCall, "call" | "fact">,
): string | undefined {
  const { quietEnd } = fact;
  if (quietEnd === undefined || quietEnd.toldTo.some((slot) => readSlot(compiler, call, slot) !== "absent"))
    return undefined;
  const read = readParts(compiler, variables, call);
  return read?.every((part) => quietEnd.parts.includes(part)) === true ? read[0] : undefined;
}

/** The names of all that is taken from a value; undefined where more may be. */
function readParts(compiler: Compiler, variables: VariableUses, value: Node): readonly string[] | undefined {
  const { parent } = value;
  if (passesOn(compiler, parent, value)) return readParts(compiler, variables, parent);
  if (compiler.is(parent, "PropertyAccessExpression"))
    return isLeftEarly(compiler, parent) ? undefined : [parent.name.text];
  if (!compiler.is(parent, "VariableDeclaration")) return undefined;
  if (compiler.is(parent.name, "ObjectBindingPattern")) return readPattern(compiler, parent.name);
  const parts = (variables.of(parent) ?? [undefined]).map((use) =>
    use !== undefined && compiler.is(use.parent, "PropertyAccessExpression") ? use.parent.name.text : undefined,
  );
  return parts.length > 0 && parts.every((part) => part !== undefined) ? parts : undefined;
}

/** Whoever leaves a stream before its end does not mean to have all of it. */
function isLeftEarly(compiler: Compiler, { parent }: Node): boolean {
  if (!compiler.is(parent, "ForOfStatement")) return false;
  const ends = readEnds(compiler, [parent.statement]);
  return ends.has("break") || ends.has("return");
}

function readPattern(compiler: Compiler, { elements }: NodeOf["ObjectBindingPattern"]): readonly string[] | undefined {
  const names = elements.map((element) => {
    if (!compiler.is(element, "BindingElement") || element.dotDotDotToken !== undefined) return undefined;
    const own = element.propertyName ?? element.name;
    return compiler.is(own, "Identifier") ? own.text : undefined;
  });
  return names.every((name) => name !== undefined) ? names : undefined;
}
