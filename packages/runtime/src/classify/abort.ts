import { causeChain } from "./cause-chain.ts";
import type { Entry } from "./entry.ts";
import { field, namesOf } from "./field.ts";
import type { Signal, Verdict } from "./verdict.ts";

const aborts: readonly unknown[] = ["AbortError", "APIUserAbortError", "RequestAbortedError", "ResponseAborted"];
const timeouts: readonly unknown[] = ["TimeoutError", "APIConnectionTimeoutError", "RequestTimeoutError"];

/** An SDK reports an abort in its own words; our own signal knows whether time was up or the caller gave up. */
export const ownSignal: Entry = ({ error, aborted }) => {
  if (aborted === undefined || !(isNamed(error, aborts) || isNamed(error, timeouts) || isMcpTimeout(error)))
    return undefined;
  return aborted === "deadline" ? { kind: "unknown", code: "deadline_exceeded", transient: true } : byCaller;
};

const byCaller: Verdict = { kind: "unknown", code: "aborted", transient: false };

/**
 * Some SDKs report an abort as a lost connection, or in words that no entry knows. Where the caller has aborted, that is what an unknown
 * comes from, and it speaks neither for a repeat nor against the callee. An answer with a status stays what it is.
 */
export function asCut(verdict: Verdict, by: Signal["aborted"]): Verdict {
  return by === "caller" && verdict.kind === "unknown" && !verdict.code.startsWith("http_") ? byCaller : verdict;
}

/** Somebody else's signal or time limit: the request had started, so nobody knows. */
export const foreignAbort: Entry = ({ error }) => {
  if (isNamed(error, timeouts)) return { kind: "unknown", code: "timeout", transient: true };
  if (isNamed(error, aborts)) return { kind: "unknown", code: "aborted", transient: false };
  return undefined;
};

/** MCP gives an abort the code of a timeout. */
function isMcpTimeout(error: unknown): boolean {
  return field(error, "code") === -32001 && namesOf(error).includes("McpError");
}

function isNamed(error: unknown, names: readonly unknown[]): boolean {
  return causeChain(error).some((link) => namesOf(link).some((name) => names.includes(name)));
}
