import type { Compiler } from "../compiler/compiler.ts";
import type { Node } from "../compiler/syntax.ts";
import type { CallSite } from "../sites/call-site.ts";
import type { Amends } from "./amends.ts";
import { chooseHoists } from "./choose-hoists.ts";
import { isRepeated, isSync, type Method } from "./choose-method.ts";
import { chooseContextNames, chooseControllerName, contextText, type ContextName } from "./context-names.ts";
import { findExtent } from "./find-extent.ts";
import { fillSlots, type Filling } from "./fill-slots.ts";
import { findPlace } from "./find-place.ts";
import { handOverRetries } from "./hand-over-retries.ts";
import { isImpure } from "./is-impure.ts";
import { listValues } from "./list-values.ts";
import { passSignal, type PassedSignal } from "./pass-signal.ts";
import type { Hoists } from "./plan-hoists.ts";
import { readIdentity, type WriteIdentity } from "./read-identity.ts";
import type { Splice } from "./splice.ts";
import { hasOwn } from "./walk.ts";
import type { WrapTarget } from "./wrap-target.ts";

export type ArgumentsAre = "as-before" | "changed" | "kept";

/** What goes into a call and around it. */
export interface CallPlan {
  /** The guard's options, as text. */
  readonly options: readonly string[];
  /** The closure's parameters, as text. */
  readonly context: string;
  readonly splices: readonly Splice[];
  readonly argumentsAre: ArgumentsAre;
  readonly hoists: Hoists;
  /** An `await` stays in the call. */
  readonly awaits: boolean;
  /** What the closure does before it calls, as text. */
  readonly prologue: string | undefined;
  /** The caller's own signal, as text. */
  readonly caller: string | undefined;
}

type Refused = { readonly reason: string };

export function planCall(compiler: Compiler, target: WrapTarget, method: Method, amends: Amends): CallPlan | Refused {
  const { site } = target;
  const hoists = chooseHoists(compiler, target, amends);
  const staying = stayingValues(compiler, site, hoists);
  const awaits = staying.some((node) => isWaiting(compiler, node));
  if (awaits && isSync(method)) return { reason: waits };
  const passed = passSignal(compiler, site, hoists.names);
  if (passed !== undefined && "reason" in passed) return passed;
  const signal = passed?.replaced;
  const hoisted = [...hoists.names.values()];
  const request = { signal, hoisted, forms: amends.forms };
  const identity = site.effect === "write" ? readIdentity(compiler, target, request, amends.decides) : undefined;
  if (identity !== undefined && "reason" in identity) return identity;
  const { asserted } = amends;
  if (asserted !== undefined && identity?.keySlot !== undefined) return { reason: describeKey(asserted) };
  const isOnce = staying.some((node) => isImpure(compiler, site.file, node));
  const repeats = readRepeats(compiler, site, method, { isOnce, asserted });
  const caller = amends.noCaller ? undefined : passed?.caller;
  const filled = keepArguments(asserted, fill(compiler, site, method, { passed, repeats, identity }));
  return {
    ...filled,
    hoists,
    awaits,
    caller,
    options: [...(identity?.options ?? []), ...callerOption(caller), ...(repeats.once ? ["retry: 0"] : [])],
  };
}

const waits =
  "It starts at once, and an `await` stands in it that cannot move before its statement: name the awaited value in a variable.";

function describeKey(asserted: string): string {
  return `${asserted} says what it is called with, and a key would be added: let that test take one and wrap again, or pass --change-asserted.`;
}

function stayingValues(compiler: Compiler, site: CallSite, { names }: Hoists): readonly Node[] {
  return listValues(compiler, findExtent(compiler, site)).flatMap(({ node }) => (names.has(node) ? [] : [node]));
}

function isWaiting(compiler: Compiler, node: Node): boolean {
  return hasOwn(compiler, node, (inner) => compiler.is(inner, "AwaitExpression"));
}

type Filled = Pick<CallPlan, "context" | "splices" | "argumentsAre" | "prologue">;

interface Fillings {
  readonly passed: PassedSignal | undefined;
  readonly repeats: Repeats;
  readonly identity: WriteIdentity | undefined;
}

function fill(compiler: Compiler, site: CallSite, method: Method, { passed, repeats, identity }: Fillings): Filled {
  const names = chooseContextNames(compiler, site.call, passed?.replaced);
  const used: { readonly name: ContextName; readonly filling: Filling }[] = [];
  const isController = site.fact.signal?.form === "controller";
  const controller = chooseControllerName(compiler, site.call, passed?.replaced);
  if (passed !== undefined)
    used.push({ name: "signal", filling: passed.filling(isController ? controller : names.signal) });
  if (repeats.filling !== undefined) used.push({ name: "innerRetries", filling: repeats.filling(names.innerRetries) });
  const timeout = site.fact.timeout;
  if (timeout?.covers === "call" && isStream(method))
    used.push({ name: "timeout", filling: { slot: timeout, value: names.timeout, existing: "keep" } });
  if (identity?.keySlot !== undefined)
    used.unshift({ name: "key", filling: { slot: identity.keySlot, value: names.key, existing: "keep" } });
  const fillings = used.map(({ filling }) => filling);
  const splices = fillSlots(compiler, site.file, site.call, fillings) ?? [];
  const context = contextText(
    names,
    used.map(({ name }) => name),
  );
  const prologue = isController ? startController(names.signal, controller) : undefined;
  return { splices, argumentsAre: splices.length > 0 ? "changed" : "as-before", context, prologue };
}

/** For SDKs that take a controller and no signal. */
function startController(signal: string, controller: string): string {
  return `const ${controller} = new AbortController(); ${signal}.addEventListener("abort", () => { ${controller}.abort(${signal}.reason); }, { once: true });`;
}

function callerOption(caller: string | undefined): readonly string[] {
  if (caller === undefined) return [];
  return [caller === "signal" ? "signal" : `signal: ${caller}`];
}

function keepArguments(asserted: string | undefined, filled: Filled): Filled {
  if (asserted === undefined || filled.argumentsAre === "as-before") return filled;
  return { splices: [], argumentsAre: "kept", context: "()", prologue: undefined };
}

interface Repeats {
  readonly once: boolean;
  readonly filling?: (name: string) => Filling;
}

/**
 * Who repeats: the runtime takes over where the SDK hands its retries to it; where the SDK keeps them, or where a second
 * evaluation of the arguments would not be the same request, the closure runs once.
 */
function readRepeats(
  compiler: Compiler,
  site: CallSite,
  method: Method,
  { isOnce, asserted }: { readonly isOnce: boolean; readonly asserted: string | undefined },
): Repeats {
  const retries = handOverRetries(compiler, site);
  const handed = retries.are === "handed" ? { filling: retries.filling } : {};
  if (method === "write.orThrow")
    return isOnce || !isKeyedAtSlot(compiler, site) ? { once: false } : { once: false, ...handed };
  if (!isRepeated(method)) return { once: false };
  const once = retries.are === "kept" || (retries.are === "handed" && asserted !== undefined) || isOnce;
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
