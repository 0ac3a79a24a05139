import type { CallSite } from "./call-site.ts";

/**
 * Whether a call that is sent twice surely acts twice with somebody else: it sends, creates or charges. A request whose
 * meaning only its server knows, what settles in the same state, and a store of the program's own are left out.
 */
export function actsAgain({ effect, fact, sdk }: Pick<CallSite, "effect" | "fact" | "sdk">): boolean {
  if (effect !== "write" || fact.kind !== "mutation" || sdk.ownStore === true) return false;
  if (fact.key?.header === true || fact.writeWith !== undefined || !promised.has(fact.returns)) return false;
  return acting.test(fact.declared.slice(fact.declared.lastIndexOf(".") + 1));
}

const promised: ReadonlySet<string> = new Set(["promise", "api-promise"]);
const acting = /^(?:create|send|post|charge|refund|transfer|publish|enqueue|notify|reply|dispatch|trigger)(?:[A-Z]|$)/;
