import type { Effect } from "@thirdstate/types";
import { warn } from "../calls/notify.ts";
import { foreignAbort, ownSignal } from "./abort.ts";
import { agentResult } from "./agent-result.ts";
import { aiSdk } from "./ai-sdk.ts";
import { aws } from "./aws.ts";
import { connectionErrors } from "./connection-errors.ts";
import { controlFlow } from "./control-flow.ts";
import { databases } from "./databases.ts";
import type { Entry } from "./entry.ts";
import { fernResult } from "./fern-result.ts";
import { genkit } from "./genkit.ts";
import { grpc } from "./grpc.ts";
import { httpStatus } from "./http-status.ts";
import { malformedReply } from "./malformed-reply.ts";
import { mcpResult } from "./mcp-result.ts";
import { mcp } from "./mcp.ts";
import { octokit } from "./octokit.ts";
import { ownErrors } from "./own-errors.ts";
import { resendResult } from "./resend-result.ts";
import { responseResult } from "./response-result.ts";
import { severalErrors } from "./several-errors.ts";
import { slack } from "./slack.ts";
import { streamReport } from "./stream-report.ts";
import { stripeResult } from "./stripe-result.ts";
import { stripe } from "./stripe.ts";
import { supabaseResult } from "./supabase-result.ts";
import { transportCodes } from "./transport-codes.ts";
import type { Classifier, ResultClassifier, Signal, Verdict } from "./verdict.ts";

/** The first that knows the error decides: the special before the general. */
const entries: readonly Entry[] = [
  ownErrors,
  ownSignal,
  severalErrors,
  mcp,
  stripe,
  slack,
  octokit,
  aws,
  databases,
  grpc,
  genkit,
  httpStatus,
  transportCodes,
  streamReport,
  aiSdk,
  foreignAbort,
  connectionErrors,
  malformedReply,
];

const resultEntries: readonly ResultClassifier[] = [
  responseResult,
  resendResult,
  stripeResult,
  mcpResult,
  supabaseResult,
  fernResult,
  agentResult,
];

/** Reads errors; an error that no entry knows is unknown and not worth repeating. */
export function toClassifier(own: readonly Classifier[]): (signal: Signal) => Verdict {
  const all: readonly Entry[] = [controlFlow, ...own, ...entries].map(guarded);
  const classify = (signal: Signal): Verdict => {
    for (const entry of all) {
      const verdict = entry(signal, classify);
      if (verdict !== undefined) return verdict;
    }
    return { kind: "unknown", code: "unrecognised", transient: false };
  };
  return classify;
}

/** Reads values; a value that no entry knows is a success. */
export function toResultClassifier(
  own: readonly ResultClassifier[],
): (value: unknown, effect: Effect) => Verdict | undefined {
  const all = [...own, ...resultEntries].map(guarded);
  return (value, effect) => {
    for (const entry of all) {
      const verdict = entry(value, effect);
      if (verdict !== undefined) return verdict;
    }
    return undefined;
  };
}

/** An entry that throws, a user's or one that met a strange object, must not change what became of a call: it says nothing, with a warning. */
function guarded<A extends unknown[]>(entry: (...args: A) => Verdict | undefined): typeof entry {
  return (...args) => {
    try {
      return entry(...args);
    } catch (error) {
      warn(`A classifier threw, and was passed over: ${String(error)}`);
      return undefined;
    }
  };
}
