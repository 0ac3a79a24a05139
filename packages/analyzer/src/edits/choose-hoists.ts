import type { Compiler } from "../compiler/compiler.ts";
import type { Node } from "../compiler/syntax.ts";
import type { CallSite } from "../sites/call-site.ts";
import type { Amends } from "./amends.ts";
import { canNarrow } from "./can-narrow.ts";
import { findExtent } from "./find-extent.ts";
import { findPlace } from "./find-place.ts";
import { isImpure } from "./is-impure.ts";
import { findUnnamedHolders } from "./pass-signal.ts";
import { noHoists, planHoists, type Hoists } from "./plan-hoists.ts";
import { readIntent } from "./read-intent.ts";
import { hasOwn } from "./walk.ts";
import type { WrapTarget } from "./wrap-target.ts";

/** The values of a call that are better evaluated before it; none where they cannot be. */
export function chooseHoists(compiler: Compiler, { site, reserved }: WrapTarget, { moved, forms }: Amends): Hoists {
  const { file } = site;
  const unnamed = findUnnamedHolders(compiler, site);
  const isNameless =
    site.effect === "write" &&
    readIntent(compiler, site, { signal: undefined, callId: undefined, hoisted: [], forms }) === undefined;
  const fixed = slotValues(compiler, site);
  const isWanted = ({ node }: { readonly node: Node }): boolean =>
    isImpure(compiler, file, node) ||
    unnamed.includes(node) ||
    (isNameless && isCalling(compiler, node) && !isReceiver(site, node) && !fixed.includes(node)) ||
    (moved === "all"
      ? canNarrow(compiler, file, node) && !isReceiver(site, node)
      : moved.some((at) => node.pos <= at && at < node.end));
  const calls = findExtent(compiler, site);
  return planHoists(compiler, { file, calls, reserved, isWanted, fixed }) ?? noHoists;
}

function isReceiver({ call }: CallSite, node: Node): boolean {
  return node.end <= call.expression.end;
}

function isCalling(compiler: Compiler, node: Node): boolean {
  return hasOwn(compiler, node, (inner) => compiler.is(inner, "CallExpression"));
}

function slotValues(compiler: Compiler, { call, fact }: CallSite): readonly Node[] {
  return [fact.signal, fact.retries, fact.timeout, fact.key].flatMap((slot) => {
    const place = slot === undefined ? undefined : findPlace(compiler, call, slot);
    return place?.at === "value" ? [place.value] : [];
  });
}
