import { field } from "../classify/field.ts";

/** One family of chunks whose streams say that they are complete. */
interface Family {
  readonly isMember: (chunk: unknown) => boolean;
  readonly isLast: (chunk: unknown) => boolean;
}

const typeOf = (chunk: unknown) => field(chunk, "type");

const families: readonly Family[] = [
  // https://platform.openai.com/docs/api-reference/chat-streaming
  { isMember: (chunk) => field(chunk, "object") === "chat.completion.chunk", isLast: hasFinishReason },
  // https://platform.openai.com/docs/api-reference/responses-streaming
  {
    isMember: (chunk) => String(typeOf(chunk)).startsWith("response."),
    isLast: (chunk) => /^(response\.(completed|failed|incomplete)|error)$/.test(String(typeOf(chunk))),
  },
  // https://docs.anthropic.com/en/docs/build-with-claude/streaming
  { isMember: (chunk) => typeOf(chunk) === "message_start", isLast: (chunk) => typeOf(chunk) === "message_stop" },
  // https://ai-sdk.dev/docs/ai-sdk-core/generating-text#fullstream-property
  {
    isMember: (chunk) => typeOf(chunk) === "start",
    isLast: (chunk) => ["finish", "abort", "error"].includes(String(typeOf(chunk))),
  },
];

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

  watch(chunk: unknown): void {
    this.#family ??= families.find(({ isMember }) => isMember(chunk));
    if (this.#family?.isLast(chunk) === true) this.#isSeen = true;
  }

  /** Whether the stream ended though its family would have said so. */
  get isMissing(): boolean {
    return this.#family !== undefined && !this.#isSeen;
  }
}
