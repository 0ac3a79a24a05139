import type { CallFact, Slot } from "../catalog/sdk.ts";
import type { Compiler } from "../compiler/compiler.ts";
import type { CallSite } from "../sites/call-site.ts";

/** The site with the slots that the installed version has; entries tell of one version, and others have other options. */
export function fitFacts(compiler: Compiler, site: CallSite): CallSite {
  const { signal, key, retries, timeout, ...rest } = site.fact;
  const has = (slot: Slot): boolean => compiler.accepts(site.call.expression, [slot])[0] !== "no";
  const fact: CallFact = {
    ...rest,
    ...(signal !== undefined && has(signal) && { signal }),
    ...(key !== undefined && (has(key) || (key.or !== undefined && has(key.or))) && !mayBeRefused(site) && { key }),
    // What the call cannot set is set at the client, if anywhere.
    ...(retries !== undefined && { retries: retries.on === undefined && !has(retries) ? toClient(retries) : retries }),
    ...(timeout !== undefined && (timeout.on === "client" || has(timeout)) && { timeout }),
  };
  return { ...site, fact };
}

/** Who may take no key is given none of ours. */
function mayBeRefused({ fact, key }: CallSite): boolean {
  return fact.key?.perhaps === true && key.answer !== "yes";
}

function toClient(retries: NonNullable<CallFact["retries"]>): NonNullable<CallFact["retries"]> {
  return { ...retries, on: "client" };
}
