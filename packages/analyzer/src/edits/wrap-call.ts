import type { Compiler } from "../compiler/compiler.ts";
import type { CallSite } from "../sites/call-site.ts";
import { amendFor, noAmends, type Amends, type Objection } from "./amends.ts";
import { chooseMethod, isSync, toDeciding, type Method } from "./choose-method.ts";
import { findExtent } from "./find-extent.ts";
import { findObstacle } from "./find-obstacle.ts";
import { fitFacts } from "./fit-facts.ts";
import { planCall, type ArgumentsAre } from "./plan-call.ts";
import { quoteText, readStyle } from "./source-style.ts";
import { insertAfter, insertBefore, type Splice } from "./splice.ts";
import { readText } from "./walk.ts";
import type { WrapTarget } from "./wrap-target.ts";

/** One call's wrap, without the import. */
export interface Wrap {
  readonly site: CallSite;
  /** The site's name at run time. */
  readonly name: string;
  readonly method: Method;
  readonly splices: readonly Splice[];
  /** `kept` where something would have been added to them, which a test would have noticed. */
  readonly argumentsAre: ArgumentsAre;
  /** Another wrap of the same call, to which a compiler may not object. */
  readonly amend: (objection: Objection) => Wrap | undefined;
  /** The wrap without `.orThrow`: its caller decides. */
  readonly decide: () => Wrap | undefined;
}

/** Puts `remote.<method>(name, options, (context) => …)` around a call by insertions alone, or says why not. */
export function wrapCall(
  compiler: Compiler,
  target: WrapTarget,
  amends: Amends = noAmends,
): Wrap | { readonly reason: string } {
  const { name, remote } = target;
  const site = fitFacts(compiler, target.site);
  const obstacle = findObstacle(compiler, site);
  if (obstacle !== undefined) return { reason: obstacle };
  const method = chooseMethod(site);
  const plan = planCall(compiler, { ...target, site }, method, amends);
  if ("reason" in plan) return plan;
  const options = plan.options.length === 0 ? "" : `{ ${plan.options.join(", ")} }, `;
  const isAsync = plan.awaits || (!isSync(method) && (amends.awaits || isOptional(compiler, site)));
  const [open, close] = plan.prologue === undefined ? ["", ""] : [`{ ${plan.prologue} return `, "; }"];
  const arrow = `${isAsync ? "async " : ""}${plan.context} => ${open}`;
  const title = quoteText(name, readStyle(site.file).quote);
  const opening = `${remote}.${amends.decides ? toDeciding(method) : method}(${title}, ${options}${arrow}`;
  const end = findExtent(compiler, site).at(-1)?.end ?? site.call.end;
  const around = [insertBefore(compiler.start(site.call), opening), ...plan.splices, insertAfter(end, `${close})`)];
  const again = (next: Amends | undefined): Wrap | undefined => {
    const wrap = next === undefined ? undefined : wrapCall(compiler, target, next);
    return wrap === undefined || "reason" in wrap ? undefined : wrap;
  };
  return {
    site: target.site,
    name,
    method: amends.decides ? toDeciding(method) : method,
    splices: [...around, ...plan.hoists.splices],
    argumentsAre: plan.argumentsAre,
    amend: (objection) => again(amendFor(objection, amends, { call: site.call, ...plan })),
    decide: () => again({ ...amends, decides: true }),
  };
}

/** `client?.create()` gives no promise where there is no client; a guard waits for one. */
function isOptional(compiler: Compiler, { file, call }: CallSite): boolean {
  return readText(compiler, file, call.expression).includes("?.");
}
