import { APICallError, generateText } from "ai";
import type { LanguageModel } from "ai";
import { readToEnd, tellInTwoWords, type Variant } from "../told.ts";
import { atMost } from "./patience.ts";

const patienceMs = 2_500;

/** The AI SDK's own repeats (2, as it comes) around each call, which a provider of its makes in place of a model. */
export const aiSdkRetries: Variant = {
  name: "AI SDK retries",
  open: (caller) => (url, outer) =>
    tellInTwoWords(caller, () =>
      atMost(patienceMs, outer, async (signal) => {
        const opened: unknown[] = [];
        const send = async () => {
          opened.push(await caller.call(url, { signal, key: "order-17", retries: 0 }));
        };
        // eslint-disable-next-line thirdstate/no-unguarded-remote-call -- what its repeats make of the faults is the question
        await generateText({ model: toModel(url, send), prompt: "go", abortSignal: signal });
        return readToEnd(caller, opened.at(-1));
      }),
    ),
};

function toModel(url: string, send: () => Promise<void>): Exclude<LanguageModel, string> {
  return {
    specificationVersion: "v3",
    provider: "matrix",
    modelId: "m",
    supportedUrls: {},
    doGenerate: async () => {
      await send().catch((error: unknown) => {
        throw toApiCallError(url, error);
      });
      return {
        content: [{ type: "text", text: "done" }],
        finishReason: { unified: "stop", raw: "stop" },
        usage: {
          inputTokens: { total: 1, noCache: 1, cacheRead: 0, cacheWrite: 0 },
          outputTokens: { total: 1, text: 1, reasoning: 0 },
        },
        warnings: [],
      };
    },
    doStream: () => Promise.reject(new Error("Nobody streams through here.")),
  };
}

/** As `@ai-sdk/provider-utils` hands errors on: an abort as it is, a lost connection worth a repeat, a status by its own rule. */
function toApiCallError(url: string, error: unknown): unknown {
  if (!(error instanceof Error) || error.name === "AbortError") return error;
  const status = "status" in error ? error.status : undefined;
  const facts = { message: error.message, url, requestBodyValues: {}, cause: error };
  return typeof status === "number"
    ? new APICallError({ ...facts, statusCode: status })
    : new APICallError({ ...facts, isRetryable: true });
}
