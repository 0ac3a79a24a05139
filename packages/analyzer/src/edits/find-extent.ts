import type { Compiler } from "../compiler/compiler.ts";
import type { CallLike } from "../compiler/syntax.ts";
import type { CallSite } from "../sites/call-site.ts";

/** The call and those of its chain that have to be inside the closure, the innermost first. */
export type Extent = readonly [CallLike, ...CallLike[]];

/**
 * A method of the SDK's own promise, `.withResponse()`; and of a write that is sent when it is awaited, all that says what
 * is written: `db.insert(orders).values(order).returning()`.
 */
export function findExtent(compiler: Compiler, site: CallSite): Extent {
  const { call, fact, effect } = site;
  if (fact.returns === "api-promise") {
    const outer = findOuter(compiler, call);
    const isOwn = outer !== undefined && (outer.name === "withResponse" || outer.name === "asResponse");
    return isOwn ? [call, outer.call] : [call];
  }
  return effect === "write" && fact.returns === "lazy" ? [call, ...findChain(compiler, call)] : [call];
}

/** Methods of every promise come after the write was sent. */
const ofPromises: ReadonlySet<string> = new Set(["then", "catch", "finally"]);

function findChain(compiler: Compiler, call: CallLike): readonly CallLike[] {
  const outer = findOuter(compiler, call);
  if (outer === undefined || ofPromises.has(outer.name)) return [];
  return [outer.call, ...findChain(compiler, outer.call)];
}

function findOuter(compiler: Compiler, call: CallLike): { readonly name: string; readonly call: CallLike } | undefined {
  const access = call.parent;
  if (!compiler.is(access, "PropertyAccessExpression") || access.expression !== call) return undefined;
  const outer = access.parent;
  const isCalled = compiler.is(outer, "CallExpression") && outer.expression === access;
  return isCalled ? { name: access.name.text, call: outer } : undefined;
}
