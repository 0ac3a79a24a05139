import { field } from "../classify/field.ts";

/** One family of chunks whose streams say that they are complete. */
export interface StreamFamily {
  readonly isMember: (chunk: unknown) => boolean;
  readonly isLast: (chunk: unknown) => boolean;
  /** What went wrong, where a chunk reports it in place of an error that is thrown. */
  readonly readError?: (chunk: unknown) => unknown;
}

const typeOf = (chunk: unknown) => field(chunk, "type");

export const streamFamilies: readonly StreamFamily[] = [
  // https://platform.openai.com/docs/api-reference/chat-streaming, and the many who speak it; some in camel case.
  { isMember: (chunk) => field(chunk, "object") === "chat.completion.chunk", isLast: hasFinishedChoice },
  // Mistral wraps the same in `data`.
  {
    isMember: (chunk) => Array.isArray(field(field(chunk, "data"), "choices")),
    isLast: (chunk) => hasFinishedChoice(field(chunk, "data")),
  },
  // https://platform.openai.com/docs/api-reference/responses-streaming
  {
    isMember: (chunk) => String(typeOf(chunk)).startsWith("response."),
    isLast: (chunk) => /^(response\.(completed|failed|incomplete)|error)$/.test(String(typeOf(chunk))),
    readError: (chunk) => (["response.failed", "error"].includes(String(typeOf(chunk))) ? chunk : undefined),
  },
  // https://docs.anthropic.com/en/docs/build-with-claude/streaming
  { isMember: (chunk) => typeOf(chunk) === "message_start", isLast: (chunk) => typeOf(chunk) === "message_stop" },
  // https://docs.cohere.com/v2/docs/streaming
  { isMember: (chunk) => typeOf(chunk) === "message-start", isLast: (chunk) => typeOf(chunk) === "message-end" },
  // https://docs.aws.amazon.com/bedrock/latest/APIReference/API_runtime_ConverseStream.html
  { isMember: (chunk) => has(chunk, "messageStart"), isLast: (chunk) => has(chunk, "messageStop") },
  // https://docs.ollama.com/api/streaming
  {
    isMember: (chunk) => typeof field(chunk, "done") === "boolean" && has(chunk, "created_at"),
    isLast: (chunk) => field(chunk, "done") === true,
  },
  // https://ai.google.dev/api/generate-content#FinishReason; a prompt that is blocked has no candidate.
  {
    isMember: (chunk) => Array.isArray(field(chunk, "candidates")) || has(chunk, "promptFeedback"),
    isLast: (chunk) => isGeminiEnd(chunk) || has(field(chunk, "promptFeedback"), "blockReason"),
  },
  // LangChain's chunks keep their provider's word for the end; only of these providers it is known which.
  {
    isMember: (chunk) => langchainProviders.includes(field(field(chunk, "response_metadata"), "model_provider")),
    isLast: isLangchainEnd,
  },
  // https://platform.claude.com/docs/en/agent-sdk/typescript#message-types
  {
    isMember: (chunk) => typeOf(chunk) === "system" && field(chunk, "subtype") === "init",
    isLast: (chunk) => typeOf(chunk) === "result",
    readError: (chunk) => (String(field(chunk, "subtype")).startsWith("error_") ? chunk : undefined),
  },
  // https://ai-sdk.dev/docs/ai-sdk-core/generating-text#fullstream-property
  {
    isMember: (chunk) => typeOf(chunk) === "start",
    isLast: (chunk) => ["abort", "error"].includes(String(typeOf(chunk))) || isFinish(chunk),
    readError: readErrorPart,
  },
];

const langchainProviders: readonly unknown[] = ["openai", "anthropic", "google-genai"];

function isLangchainEnd(chunk: unknown): boolean {
  const metadata = field(chunk, "response_metadata");
  const words = ["finish_reason", "finishReason", "stop_reason"].map((name) => field(metadata, name));
  const stopReason = field(field(chunk, "additional_kwargs"), "stop_reason");
  const status = field(metadata, "status");
  return [...words, stopReason].some(isWord) || status === "completed" || status === "incomplete";
}

function isGeminiEnd(chunk: unknown): boolean {
  const candidates = field(chunk, "candidates");
  return Array.isArray(candidates) && candidates.some((candidate: unknown) => isWord(field(candidate, "finishReason")));
}

/**
 * The AI SDK finishes a stream in any case. Where the provider gave no reason, the stream had merely stopped: AI SDK 5 then says `unknown`,
 * 6 and 7 `other` without the provider's own word.
 */
function isFinish(chunk: unknown): boolean {
  const reason = field(chunk, "finishReason");
  const isReasonless = reason === "unknown" || (reason === "other" && field(chunk, "rawFinishReason") === undefined);
  return typeOf(chunk) === "finish" && !isReasonless;
}

function readErrorPart(chunk: unknown): unknown {
  if (typeOf(chunk) === "error") return field(chunk, "error") ?? chunk;
  return typeOf(chunk) === "abort" ? new DOMException("The stream was aborted.", "AbortError") : undefined;
}

function hasFinishedChoice(chunk: unknown): boolean {
  const choices = field(chunk, "choices");
  return (
    Array.isArray(choices) &&
    choices.some((choice: unknown) => isWord(field(choice, "finish_reason")) || isWord(field(choice, "finishReason")))
  );
}

function isWord(value: unknown): boolean {
  return typeof value === "string" && value !== "";
}

function has(chunk: unknown, name: string): boolean {
  return field(chunk, name) !== undefined && field(chunk, name) !== null;
}
