import type { Compiler } from "../compiler/compiler.ts";
import type { CallLike } from "../compiler/syntax.ts";
import type { CallSite } from "../sites/call-site.ts";
import type { ToolDefinition } from "../tools/tool-definition.ts";
import { chooseMethod, isRepeated, isSync, type Method } from "./choose-method.ts";
import { chooseContextNames, contextText, type ContextName } from "./context-names.ts";
import { fillSlots, type Filling } from "./fill-slots.ts";
import { findImpurity } from "./find-impurity.ts";
import { fitFacts } from "./fit-facts.ts";
import { findPlace } from "./find-place.ts";
import { findObstacle } from "./find-obstacle.ts";
import { handOverRetries } from "./hand-over-retries.ts";
import { passSignal, type PassedSignal } from "./pass-signal.ts";
import { quoteText, readStyle } from "./source-style.ts";
import { insertAfter, insertBefore, type Splice } from "./splice.ts";
import { hasOwn } from "./walk.ts";
import { readIdentity } from "./read-identity.ts";

/** One call's wrap, without the import. */
export interface Wrap {
  readonly site: CallSite;
  /** The site's name at run time. */
  readonly name: string;
  readonly method: Method;
  readonly splices: readonly Splice[];
}

export interface WrapTarget {
  readonly site: CallSite;
  readonly name: string;
  /** What `remote` is called in this file. */
  readonly remote: string;
  readonly tools: readonly ToolDefinition[];
}

/** Puts `remote.<method>(name, options, (context) => …)` around a call by insertions alone, or says why not. */
export function wrapCall(compiler: Compiler, target: WrapTarget): Wrap | { readonly reason: string } {
  const { name, remote } = target;
  const site = fitFacts(compiler, target.site);
  const obstacle = findObstacle(compiler, site);
  if (obstacle !== undefined) return { reason: obstacle };
  const method = chooseMethod(site);
  const plan = planCall(compiler, { ...target, site }, method);
  if ("reason" in plan) return plan;
  const options = plan.options.length === 0 ? "" : `{ ${plan.options.join(", ")} }, `;
  const arrow = `${hasAwait(compiler, site.call) ? "async " : ""}${plan.context} => `;
  const title = quoteText(name, readStyle(site.file).quote);
  const opening = `${remote}.${method}(${title}, ${options}${arrow}`;
  const end = findExtent(compiler, site).end;
  const splices = [insertBefore(compiler.start(site.call), opening), ...plan.splices, insertAfter(end, ")")];
  return { site: target.site, name, method, splices };
}

interface CallPlan {
  readonly options: readonly string[];
  readonly context: string;
  readonly splices: readonly Splice[];
}

function planCall(compiler: Compiler, target: WrapTarget, method: Method): CallPlan | { readonly reason: string } {
  const { site } = target;
  const passed = passSignal(compiler, site);
  if (passed !== undefined && "reason" in passed) return passed;
  const names = chooseContextNames(compiler, site.call, passed?.replaced);
  const handed = readRepeats(compiler, site, method);
  const used: { readonly name: ContextName; readonly filling: Filling }[] = [];
  if (passed !== undefined) used.push({ name: "signal", filling: passed.filling(names.signal) });
  if (handed.filling !== undefined) used.push({ name: "innerRetries", filling: handed.filling(names.innerRetries) });
  const timeout = site.fact.timeout;
  if (timeout?.covers === "call" && isStream(method))
    used.push({ name: "timeout", filling: { slot: timeout, value: names.timeout, existing: "keep" } });
  const identity = site.effect === "write" ? readIdentity(compiler, target, passed?.replaced) : undefined;
  if (identity !== undefined && "reason" in identity) return identity;
  if (identity?.keySlot !== undefined)
    used.unshift({ name: "key", filling: { slot: identity.keySlot, value: names.key, existing: "keep" } });
  const splices = fillSlots(
    compiler,
    site.file,
    site.call,
    used.map(({ filling }) => filling),
  );
  const context = contextText(
    names,
    used.map(({ name }) => name),
  );
  return { context, splices: splices ?? [], options: orderOptions(identity?.options, passed, handed.once) };
}

function orderOptions(
  identity: readonly string[] | undefined,
  passed: PassedSignal | undefined,
  once: boolean,
): readonly string[] {
  const caller = passed?.caller;
  const signal = caller === undefined ? [] : [caller === "signal" ? "signal" : `signal: ${caller}`];
  const retry = once ? ["retry: 0"] : [];
  return [...(identity ?? []), ...signal, ...retry];
}

/**
 * Who repeats: the runtime takes over where the SDK hands its retries to it; where the SDK keeps them, or where a second
 * evaluation of the arguments would not be the same request, the closure runs once.
 */
function readRepeats(
  compiler: Compiler,
  site: CallSite,
  method: Method,
): { readonly once: boolean; readonly filling?: (name: string) => Filling } {
  const retries = handOverRetries(compiler, site);
  const handed = retries.are === "handed" ? { filling: retries.filling } : {};
  if (method === "write.orThrow") return { once: false, ...(isKeyedAtSlot(compiler, site) ? handed : {}) };
  if (!isRepeated(method)) return { once: false };
  const once = retries.are === "kept" || findImpurity(compiler, site.file, site.call) !== undefined;
  return once ? { once } : { once, ...handed };
}

/** Options that moved up, because optional arguments before them are left out, are not added to. */
function isKeyedAtSlot(compiler: Compiler, { call, fact, key }: CallSite): boolean {
  if (fact.key?.effect !== "effective") return false;
  return key.answer !== "yes" || findPlace(compiler, call, fact.key).at === "value";
}

function isStream(method: Method): boolean {
  return isSync(method) || method === "stream.orThrow" || method === "agent.stream.orThrow";
}

function hasAwait(compiler: Compiler, call: CallLike): boolean {
  return hasOwn(compiler, call, (node) => compiler.is(node, "AwaitExpression"));
}

/** The call, with a method of the SDK's own promise that has to be inside the closure: `.withResponse()`. */
function findExtent(compiler: Compiler, { call, fact }: CallSite): CallLike {
  const access = call.parent;
  if (fact.returns !== "api-promise" || !compiler.is(access, "PropertyAccessExpression")) return call;
  const outer = access.parent;
  const isOwn = access.name.text === "withResponse" || access.name.text === "asResponse";
  return isOwn && compiler.is(outer, "CallExpression") && outer.expression === access ? outer : call;
}
