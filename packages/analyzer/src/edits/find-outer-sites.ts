import type { Compiler } from "../compiler/compiler.ts";
import { isFunction } from "../compiler/is-function.ts";
import type { Node } from "../compiler/syntax.ts";
import type { CallSite } from "../sites/call-site.ts";
import { findExtent } from "./find-extent.ts";
import { ancestors } from "./walk.ts";

/** For each call those that are made of what it gives, the nearest first; what a nested function calls is called by somebody else. */
export function findOuterSites(
  compiler: Compiler,
  sites: readonly CallSite[],
): ReadonlyMap<CallSite, readonly CallSite[]> {
  const siteOf = new Map<Node, CallSite>();
  for (const site of sites) for (const call of findExtent(compiler, site)) siteOf.set(call, site);
  return new Map(sites.map((site) => [site, findOuter(compiler, site, siteOf)]));
}

function findOuter(compiler: Compiler, site: CallSite, siteOf: ReadonlyMap<Node, CallSite>): readonly CallSite[] {
  const around = ancestors(compiler, site.call);
  const end = around.findIndex((node) => isFunction(compiler, node));
  const own = around.slice(0, end < 0 ? undefined : end);
  const outer = own.flatMap((node) => siteOf.get(node) ?? []);
  return [...new Set(outer)].filter((each) => each !== site);
}
