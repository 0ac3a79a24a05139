import type { Compiler } from "../compiler/compiler.ts";
import type { CallLike, Expression, Node } from "../compiler/syntax.ts";
import { findFresh, type Fresh } from "./find-fresh.ts";
import type { FreshKey } from "./fresh-key.ts";
import { isAround } from "./is-around.ts";
import { readSlot, type Reading } from "./read-slot.ts";
import { readWritten } from "./read-written.ts";
import { functionAround } from "./function-around.ts";
import type { KnownGuard } from "./site-guard.ts";

/** A call's key, where it is surely new each time. */
export function readFreshKey(
  compiler: Compiler,
  call: CallLike,
  slots: readonly Reading[],
  guard: KnownGuard | undefined,
): FreshKey | undefined {
  for (const slot of slots) {
    const at = readWritten(compiler, readSlot(compiler, call, slot));
    const found = at === undefined ? undefined : findFresh(compiler, at);
    if (at !== undefined && found !== undefined)
      return isSure(compiler, at, found, guard) ? toFreshKey(at, found, guard) : undefined;
  }
  return undefined;
}

/** What tells a guard's acts apart, its key or a part of its intent, where that is surely new each time. */
export function readFreshIdentity(compiler: Compiler, guard: KnownGuard): FreshKey | undefined {
  for (const slot of guard.fact.identity ?? []) {
    const value = readWritten(compiler, readSlot(compiler, guard.call, slot));
    for (const at of value === undefined ? [] : fieldsOf(compiler, value)) {
      const found = findFresh(compiler, at);
      if (found !== undefined && isSure(compiler, at, found, guard)) return toFreshKey(at, found, undefined);
    }
  }
  return undefined;
}

function fieldsOf(compiler: Compiler, value: Expression): readonly Expression[] {
  if (!compiler.is(value, "ObjectLiteralExpression")) return [value];
  return value.properties.flatMap((property) => readWritten(compiler, property) ?? []);
}

function toFreshKey(at: Expression, { from, source, constant }: Fresh, guard: KnownGuard | undefined): FreshKey {
  const made = constant ?? at;
  const perAttempt = isKeyed(guard) && isAround(guard.call, made);
  return { from, source, at, perAttempt };
}

/**
 * A constant that is made outside the closure around the call is one for all its attempts, which is all that a retry helper
 * asks of it; one that is named elsewhere too may be stored before it is used.
 */
function isSure(compiler: Compiler, at: Expression, { constant }: Fresh, guard: KnownGuard | undefined): boolean {
  if (constant === undefined) return true;
  const home = functionAround(compiler, constant);
  if (home === undefined || countUses(compiler, home, constant) > 1) return false;
  return home === functionAround(compiler, at) || isKeyed(guard);
}

function isKeyed(guard: KnownGuard | undefined): guard is KnownGuard {
  return guard?.fact.gives.includes("key") === true;
}

function countUses(compiler: Compiler, home: Node, constant: Node): number {
  const name = "name" in constant ? constant.name : undefined;
  const found: Node[] = [];
  const visit = (node: Node): undefined => {
    if (compiler.is(node, "Identifier") && node !== name) found.push(node);
    node.forEachChild(visit);
  };
  visit(home);
  return compiler.declarations(found).filter((reference) => reference?.node === constant).length;
}
