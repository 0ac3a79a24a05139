import { dataField, field } from "../classify/field.ts";
import type { Verdict } from "../classify/verdict.ts";
import { heardParts } from "./heard-parts.ts";
import type { Tell } from "./started-end.ts";

/**
 * Listens for the end of what a starter gave, where its family tells of it without being read; says whether it will. Nothing is read
 * by it that nobody reads, no public member is replaced, and an error that nobody handles still reaches the process.
 */
export function hearEnd(started: object, tell: Tell): boolean {
  return families.some((hear) => hear(started, tell));
}

const families: readonly ((started: object, tell: Tell) => boolean)[] = [hearAiSdk, hearEventStream, hearGenkit];

/**
 * AI SDK 5 to 7, `streamText` and `streamObject`. All ways to read their results draw from one `baseStream`; the public promises would begin
 * to read it, and stay silent where it breaks off under another reader.
 */
function hearAiSdk(started: object, tell: Tell): boolean {
  const parts = dataField(started, "baseStream");
  if (dataField(started, "_finishReason") === undefined || !(parts instanceof ReadableStream)) return false;
  // Its maker has begun to read it.
  if (parts.locked) return false;
  return Reflect.set(started, "baseStream", heardParts(parts, tell));
}

/**
 * The helpers of openai and @anthropic-ai/sdk (`lib/EventStream`, `lib/MessageStream`). Their `done()` is asked after the end only: asked
 * before, it would keep an error that nobody handles from the process.
 */
function hearEventStream(started: object, tell: Tell): boolean {
  if (!["ended", "errored", "aborted"].every((name) => name in started)) return false;
  const on = field(started, "on");
  const done = field(started, "done");
  if (typeof on !== "function" || typeof done !== "function") return false;
  const hear = () => {
    const messages = dataField(started, "receivedMessages");
    const isCutOff = Array.isArray(messages) && messages.length === 0;
    thenOf(Reflect.apply(done, started, []))?.then(
      () => tell(isCutOff ? { verdict: truncated } : "complete"),
      (error: unknown) => tell({ error }),
    );
  };
  Reflect.apply(on, started, ["end", hear]);
  return true;
}

/** Genkit's `generateStream` gives `{ response, stream }`, and handles the response's rejection itself (`@genkit-ai/ai`, `generate.js`). */
function hearGenkit(started: object, tell: Tell): boolean {
  const response = thenOf(dataField(started, "response"));
  const stream = dataField(started, "stream");
  if (response === undefined || typeof field(stream, "send") !== "function") return false;
  response.then(
    () => tell("complete"),
    (error: unknown) => tell({ error }),
  );
  return true;
}

const truncated: Verdict = { kind: "unknown", code: "stream_truncated", transient: false };

function thenOf(value: unknown): Promise<unknown> | undefined {
  return value instanceof Promise ? value : undefined;
}
