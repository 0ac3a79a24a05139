import { field } from "../classify/field.ts";

/** One family of chunks whose streams say that they are complete. */
interface Family {
  readonly isMember: (chunk: unknown) => boolean;
  readonly isLast: (chunk: unknown) => boolean;
  /** What went wrong, where a chunk reports it in place of an error that is thrown. */
  readonly readError?: (chunk: unknown) => unknown;
}

const typeOf = (chunk: unknown) => field(chunk, "type");

const families: readonly Family[] = [
  // https://platform.openai.com/docs/api-reference/chat-streaming
  { isMember: (chunk) => field(chunk, "object") === "chat.completion.chunk", isLast: hasFinishReason },
  // https://platform.openai.com/docs/api-reference/responses-streaming
  {
    isMember: (chunk) => String(typeOf(chunk)).startsWith("response."),
    isLast: (chunk) => /^(response\.(completed|failed|incomplete)|error)$/.test(String(typeOf(chunk))),
    readError: (chunk) => (["response.failed", "error"].includes(String(typeOf(chunk))) ? chunk : undefined),
  },
  // https://docs.anthropic.com/en/docs/build-with-claude/streaming
  { isMember: (chunk) => typeOf(chunk) === "message_start", isLast: (chunk) => typeOf(chunk) === "message_stop" },
  // https://ai-sdk.dev/docs/ai-sdk-core/generating-text#fullstream-property
  {
    isMember: (chunk) => typeOf(chunk) === "start",
    isLast: (chunk) => ["abort", "error"].includes(String(typeOf(chunk))) || isFinish(chunk),
    readError: readErrorPart,
  },
];

/** The AI SDK finishes a stream in any case. Where the provider gave no reason, the stream had merely stopped. */
function isFinish(chunk: unknown): boolean {
  const isReasonless = field(chunk, "finishReason") === "other" && field(chunk, "rawFinishReason") === undefined;
  return typeOf(chunk) === "finish" && !isReasonless;
}

function readErrorPart(chunk: unknown): unknown {
  if (typeOf(chunk) === "error") return field(chunk, "error") ?? chunk;
  return typeOf(chunk) === "abort" ? new DOMException("The stream was aborted.", "AbortError") : undefined;
}

function hasFinishReason(chunk: unknown): boolean {
  const choices = field(chunk, "choices");
  return (
    Array.isArray(choices) && choices.some((choice: unknown) => typeof field(choice, "finish_reason") === "string")
  );
}

/** Watches for the chunk that says the stream is complete, where its family has one. */
export class TerminalMarker {
  #family: Family | undefined;
  #isSeen = false;
  #error: unknown;

  watch(chunk: unknown): void {
    this.#family ??= families.find(({ isMember }) => isMember(chunk));
    if (this.#family?.isLast(chunk) === true) this.#isSeen = true;
    this.#error ??= this.#family?.readError?.(chunk);
  }

  /** What a chunk said that went wrong, if one did. */
  get error(): unknown {
    return this.#error;
  }

  /** Whether the stream ended though its family would have said so. */
  get isMissing(): boolean {
    return this.#family !== undefined && !this.#isSeen;
  }
}
