import type { Compiler } from "../compiler/compiler.ts";
import { calleeName, withoutWrapping } from "../compiler/names.ts";
import type { Expression, Node } from "../compiler/syntax.ts";
import { textOf } from "./text-of.ts";

/** What a text is put together from: the holes of a template, the sides of a `+`, the argument of `String`. */
export function textParts(compiler: Compiler, expression: Expression): readonly Expression[] {
  const value = withoutWrapping(compiler, expression);
  if (compiler.kind(value) === "TemplateExpression") return holesOf(value);
  if (compiler.is(value, "BinaryExpression"))
    return textOf(compiler, value.operatorToken) === "+" ? [value.left, value.right] : [];
  if (!compiler.is(value, "CallExpression")) return [];
  const callee = withoutWrapping(compiler, value.expression);
  if (compiler.is(callee, "Identifier")) return callee.text === "String" ? value.arguments : [];
  if (!compiler.is(callee, "PropertyAccessExpression")) return [];
  const holder = withoutWrapping(compiler, callee.expression);
  const name = calleeName(compiler, callee)?.text ?? "";
  if (name === "join" && compiler.is(holder, "ArrayLiteralExpression")) return holder.elements;
  return keeping.has(name) ? [holder] : [];
}

/** Methods that leave what was new about a value in it. */
const keeping: ReadonlySet<string> = new Set([
  "toString",
  "toISOString",
  "toJSON",
  "getTime",
  "valueOf",
  "padStart",
  "trim",
]);

function holesOf(template: Node): readonly Expression[] {
  const holes: Expression[] = [];
  template.forEachChild((span): undefined => {
    span.forEachChild((part): undefined => {
      holes.push(part);
    });
  });
  return holes;
}
