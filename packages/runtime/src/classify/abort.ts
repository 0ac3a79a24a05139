import { causeChain } from "./cause-chain.ts";
import type { Entry } from "./entry.ts";
import { field, namesOf } from "./field.ts";
import type { Signal, Verdict } from "./verdict.ts";

const aborts: readonly unknown[] = [
  "AbortError",
  "APIUserAbortError",
  "RequestAbortedError",
  "ResponseAborted",
  // axios, got, Strands
  "CanceledError",
  "CancelError",
  "CancelledError",
  "GoogleGenerativeAIAbortError",
  "ComposioRequestCancelledError",
  // @langchain/core
  "ModelAbortError",
];
const timeouts: readonly unknown[] = [
  "TimeoutError",
  "APIConnectionTimeoutError",
  "RequestTimeoutError",
  // @openai/agents, LangGraph
  "ModelTimeoutError",
  "ToolTimeoutError",
  "NodeTimeoutError",
  "CohereTimeoutError",
  "VoyageAITimeoutError",
  "ElevenLabsTimeoutError",
  "DeepgramTimeoutError",
  "ConnectionRequestTimeoutError",
  "RPCResponseTimeoutError",
];

/** An SDK reports an abort in its own words; our own signal knows whether time was up or the caller gave up. */
export const ownSignal: Entry = ({ error, aborted }) => {
  if (aborted === undefined || !(isNamed(error, aborts) || isNamed(error, timeouts) || isMcpTimeout(error)))
    return undefined;
  return aborted === "deadline" ? byDeadline : byCaller;
};

const byCaller: Verdict = { kind: "unknown", code: "aborted", transient: false };
const byDeadline: Verdict = { kind: "unknown", code: "deadline_exceeded", transient: true };

/**
 * Some SDKs report an abort as a lost connection, or in words that no entry knows. Where the caller has aborted, that is what an unknown
 * comes from, and it speaks neither for a repeat nor against the callee. An answer with a status stays what it is.
 */
export function asCut(verdict: Verdict, by: Signal["aborted"]): Verdict {
  if (by === undefined || verdict.kind !== "unknown" || verdict.code.startsWith("http_")) return verdict;
  if (by === "caller") return byCaller;
  return verdict.code === "unrecognised" ? byDeadline : verdict;
}

/** Somebody else's signal or time limit: the request had started, so nobody knows. */
export const foreignAbort: Entry = ({ error }) => {
  if (isNamed(error, timeouts)) return { kind: "unknown", code: "timeout", transient: true };
  if (isNamed(error, aborts)) return { kind: "unknown", code: "aborted", transient: false };
  return undefined;
};

/** MCP gives an abort the code of a timeout, in both majors. */
function isMcpTimeout(error: unknown): boolean {
  const code = field(error, "code");
  const names = namesOf(error);
  return (code === -32001 && names.includes("McpError")) || (code === "REQUEST_TIMEOUT" && names.includes("SdkError"));
}

function isNamed(error: unknown, names: readonly unknown[]): boolean {
  return causeChain(error).some((link) => namesOf(link).some((name) => names.includes(name)));
}
