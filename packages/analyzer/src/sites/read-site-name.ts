import type { Slot } from "../catalog/sdk.ts";
import type { Compiler } from "../compiler/compiler.ts";
import { withoutWrapping } from "../compiler/names.ts";
import type { CallLike, Expression, Node } from "../compiler/syntax.ts";
import type { Answer } from "./answer.ts";
import { readOperator } from "./passes-on.ts";
import { readSlot } from "./read-slot.ts";

/** The name that a call gives its site. */
export interface SiteName {
  readonly at: Node;
  /** Undefined where only a run could tell. */
  readonly text: string | undefined;
  /** `unknown` for names that lead elsewhere. */
  readonly literal: Answer;
}

/** A constant that holds a literal counts as one. */
export function readSiteName(compiler: Compiler, call: CallLike, slot: Slot | undefined): SiteName | undefined {
  const at = slot === undefined ? "absent" : readSlot(compiler, call, slot);
  if (typeof at === "string") return undefined;
  const value = withoutWrapping(compiler, at);
  const declaration = compiler.is(value, "Identifier") ? compiler.declarations([value])[0]?.node : undefined;
  const text = readText(compiler, readHeld(compiler, declaration) ?? value);
  return { at, text, literal: text !== undefined ? "yes" : isMade(compiler, declaration ?? value) ? "no" : "unknown" };
}

function readHeld(compiler: Compiler, declaration: Node | undefined): Expression | undefined {
  if (declaration === undefined || !compiler.is(declaration, "VariableDeclaration")) return undefined;
  return declaration.initializer && withoutWrapping(compiler, declaration.initializer);
}

function readText(compiler: Compiler, value: Expression): string | undefined {
  const isText = compiler.is(value, "StringLiteral") || compiler.is(value, "NoSubstitutionTemplateLiteral");
  return isText ? value.text : undefined;
}

/** Put together at run time, or handed in. */
function isMade(compiler: Compiler, value: Node): boolean {
  if (compiler.is(value, "BinaryExpression")) return readOperator(compiler, value) === "+";
  return (
    compiler.is(value, "Parameter") || compiler.is(value, "TemplateExpression") || compiler.is(value, "CallExpression")
  );
}
