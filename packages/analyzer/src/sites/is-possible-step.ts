import type { Compiler } from "../compiler/compiler.ts";
import { calleeName } from "../compiler/names.ts";
import type { CallLike } from "../compiler/syntax.ts";
import { textOf } from "./text-of.ts";

/** `step?.ai.wrap("outline", async () => …)` on a `step` of which nobody knows the type: it may be the step of a guard that is catalogued. */
export function isPossibleStep(compiler: Compiler, call: CallLike, stepPaths: readonly string[]): boolean {
  const [name, work] = call.arguments;
  if (name === undefined || work === undefined) return false;
  const kind = compiler.kind(work);
  if (kind !== "ArrowFunction" && kind !== "FunctionExpression" && kind !== "Identifier") return false;
  const path = textOf(compiler, call.expression).replaceAll(/\s*[?!]?\.\s*/g, ".");
  return stepPaths.some((step) => path === step || path.endsWith(`.${step}`)) && !isOwn(compiler, call);
}

/** What the program declares itself is read instead. */
function isOwn(compiler: Compiler, { expression }: CallLike): boolean {
  const name = calleeName(compiler, expression);
  return name !== undefined && compiler.declarations([name])[0] !== undefined;
}
