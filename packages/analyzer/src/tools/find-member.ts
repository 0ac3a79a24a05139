import { memberNamed } from "../compiler/class-members.ts";
import type { Compiler } from "../compiler/compiler.ts";
import type { Node } from "../compiler/syntax.ts";
import { isClass, nameOf, nameText } from "./syntax.ts";

/** The member of an object or a class by its name; undefined where something spread or inherited may hold it. */
export function findMember(compiler: Compiler, holder: Node, name: Node): Node | undefined {
  const text = nameText(compiler, name);
  if (text === undefined) return undefined;
  if (isClass(compiler, holder)) return memberNamed(compiler, holder, text);
  if (!compiler.is(holder, "ObjectLiteralExpression")) return undefined;
  return holder.properties.findLast((property) => nameText(compiler, nameOf(compiler, property)) === text);
}
