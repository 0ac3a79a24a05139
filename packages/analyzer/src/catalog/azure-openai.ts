import type { CallFact, Sdk } from "./sdk.ts";

/** `DEFAULT_RETRY_POLICY_COUNT = 3` (`@azure/core-rest-pipeline`); the options of the client of a resource set it, and nothing limits a call. */
const model = {
  kind: "model",
  effect: "read",
  retries: { argument: 2, path: ["retryOptions", "maxRetries"], preset: 3, off: 0, on: "client" },
} as const;
const asked = { ...model, signal: { argument: 2, path: ["abortSignal"], form: "signal" } } as const;

/** What is heard may be asked for in a format, which stands before the options. */
const heard = ["getAudioTranscription", "getAudioTranslation"];
const whole = ["getChatCompletions", "getCompletions", "getEmbeddings", "getImages"];
const streamed = ["streamChatCompletions", "streamCompletions"];

const calls: readonly CallFact[] = [
  ...whole.map((name): CallFact => ({ ...named(name), ...asked, returns: "promise" })),
  ...streamed.map((name): CallFact => ({ ...named(name), ...asked, returns: "stream" })),
  ...heard.map((name): CallFact => ({ ...named(name), ...model, returns: "promise" })),
];

export const azureOpenai: Sdk = {
  id: "azure-openai",
  name: "Azure OpenAI (legacy client)",
  packages: ["@azure/openai"],
  versions: "1",
  docs: "https://learn.microsoft.com/javascript/api/overview/azure/openai-readme",
  summary: "Model calls of `OpenAIClient`, which the package had before version 2; `AzureOpenAI` is OpenAI's own.",
  clients: ["OpenAIClient"],
  calls,
};

function named(name: string): Pick<CallFact, "path" | "declared"> {
  return { path: name, declared: `OpenAIClient.${name}` };
}
