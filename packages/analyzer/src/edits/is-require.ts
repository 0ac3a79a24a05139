import type { Compiler } from "../compiler/compiler.ts";
import { isImportCall } from "../compiler/imports.ts";
import type { Node } from "../compiler/syntax.ts";
import { hasOwn } from "./walk.ts";

/** `const OpenAI = require("openai");`, `require("dotenv").config();`. */
export function isRequire(compiler: Compiler, statement: Node): boolean {
  if (!compiler.is(statement, "VariableStatement") && !compiler.is(statement, "ExpressionStatement")) return false;
  return hasOwn(compiler, statement, (node) => compiler.is(node, "CallExpression") && isImportCall(compiler, node));
}
