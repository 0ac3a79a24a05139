import type { CallFact } from "../catalog/sdk.ts";
import type { Compiler } from "../compiler/compiler.ts";
import { withoutWrapping } from "../compiler/names.ts";
import type { CallLike, Expression } from "../compiler/syntax.ts";
import { readConstant } from "./read-constant.ts";
import { readSlot } from "./read-slot.ts";
import { readFilled, readText } from "./read-text.ts";
import { textOf } from "./text-of.ts";

/** Whether a call's text says that it asks, whatever else says that it writes. */
export function readAsks(compiler: Compiler, call: CallLike, fact: Required<CallFact>["asks"]): boolean {
  const value = readSlot(compiler, call, fact);
  const text = typeof value === "string" ? undefined : readWritten(compiler, value);
  if (text === undefined) return false;
  const words = fact.in === "first" ? text.trim().split(/\s/, 1) : readLastPart(text);
  return words.some((word) => fact.words.has(word.toLowerCase()));
}

/** What is filled in later is a `$`. */
function readWritten(compiler: Compiler, value: Expression): string | undefined {
  const named = withoutWrapping(compiler, value);
  const bare = withoutWrapping(
    compiler,
    readConstant(compiler, named)?.value ?? readProperty(compiler, named) ?? named,
  );
  if (compiler.kind(bare) === "TemplateExpression") return readFilled(compiler, bare);
  if (compiler.is(bare, "NewExpression")) {
    const [address] = textOf(compiler, bare.expression) === "URL" ? (bare.arguments ?? []) : [];
    return address && readText(compiler, address);
  }
  if (!compiler.is(bare, "BinaryExpression")) return readText(compiler, bare);
  const right = textOf(compiler, bare.operatorToken) === "+" ? readText(compiler, bare.right) : undefined;
  return right === undefined ? undefined : `$${right}`;
}

/** `this.addresses.search` */
function readProperty(compiler: Compiler, value: Expression): Expression | undefined {
  const name = compiler.is(value, "PropertyAccessExpression") ? value.name : undefined;
  const node = name && compiler.declarations([name])[0]?.node;
  return node !== undefined && compiler.is(node, "PropertyAssignment") ? node.initializer : undefined;
}

/** The words of `vector-search` and `findSimilar` in `https://api.harbour.test/v1/vector-search?page=1`; a host is no part. */
function readLastPart(address: string): readonly string[] {
  const path = address.replace(/[?#].*$/, "").replace(/^\w+:\/\/[^/]*/, "");
  const last = path.split("/").findLast((part) => part !== "") ?? "";
  return last.split(/[^A-Za-z]+|(?<=[a-z])(?=[A-Z])/);
}
