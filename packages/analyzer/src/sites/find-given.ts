import { enclosingClass } from "../compiler/class-members.ts";
import type { Compiler } from "../compiler/compiler.ts";
import { fileOf } from "../compiler/file-of.ts";
import { isFunction } from "../compiler/is-function.ts";
import { isHolder } from "../compiler/is-holder.ts";
import { declaredName, isNode, withoutWrapping } from "../compiler/names.ts";
import type { Expression, Node } from "../compiler/syntax.ts";

/** The values of the program's own that an expression may stand for: what a name was given, what a function returns. */
export function findGiven(compiler: Compiler, expression: Expression): readonly Expression[] {
  const bare = withoutWrapping(compiler, expression);
  if (compiler.is(bare, "AwaitExpression")) return findGiven(compiler, bare.expression);
  if (compiler.is(bare, "ConditionalExpression")) return [bare.whenTrue, bare.whenFalse];
  if (compiler.is(bare, "CallExpression")) return findReturned(compiler, bare.expression);
  const node = findDeclaration(compiler, bare);
  if (node === undefined || !isHolder(compiler, node)) return [];
  return node.initializer === undefined ? findAssigned(compiler, node) : [node.initializer];
}

function findReturned(compiler: Compiler, callee: Expression): readonly Expression[] {
  const node = findDeclaration(compiler, callee);
  if (node === undefined) return [];
  const held =
    isHolder(compiler, node) && node.initializer !== undefined ? withoutWrapping(compiler, node.initializer) : node;
  if (!isFunction(compiler, held) || held.body === undefined) return [];
  return compiler.is(held.body, "Block") ? collect(held.body) : [held.body];

  function collect(at: Node): readonly Expression[] {
    const found: Expression[] = [];
    const visit = (child: Node): undefined => {
      if (compiler.is(child, "ReturnStatement") && child.expression !== undefined) found.push(child.expression);
      else if (!isFunction(compiler, child)) child.forEachChild(visit);
    };
    at.forEachChild(visit);
    return found;
  }
}

function findDeclaration(compiler: Compiler, name: Expression): Node | undefined {
  const bare = withoutWrapping(compiler, name);
  const isName = compiler.is(bare, "Identifier") || compiler.is(bare, "PropertyAccessExpression");
  return isName ? compiler.declarations([bare])[0]?.node : undefined;
}

/** `this.chain = …` of a field, `chain = …` of a variable: the file that declares it gives it its values. */
function findAssigned(compiler: Compiler, holder: Node): readonly Expression[] {
  const name = declaredName(compiler, holder);
  const found: Expression[] = [];
  const visit = (node: Node): undefined => {
    if (compiler.is(node, "BinaryExpression") && assigns(node.operatorToken) && isMeant(node.left))
      found.push(node.right);
    node.forEachChild(visit);
  };
  if (name !== undefined && !compiler.is(holder, "Parameter")) fileOf(holder).forEachChild(visit);
  return found;

  function assigns(operator: Node): boolean {
    return /^(?:=|\?\?=|\|\|=)$/.test(fileOf(operator).text.slice(compiler.start(operator), operator.end));
  }

  function isMeant(left: Node): boolean {
    if (compiler.is(left, "Identifier")) return left.text === name && compiler.declarations([left])[0]?.node === holder;
    if (!compiler.is(left, "PropertyAccessExpression") || !isNode(left.expression)) return false;
    const isOwn = compiler.is(left.expression, "ThisKeyword") && left.name.text === name;
    return isOwn && enclosingClass(compiler, left) === holder.parent;
  }
}
