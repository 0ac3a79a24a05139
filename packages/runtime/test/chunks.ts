/** A stream as SDKs hand it out: an object with methods of its own that is iterated. */
export class Log implements AsyncIterable<unknown> {
  /** Whether the consumer, or we, ended it early. */
  isClosed = false;
  readonly #lines: AsyncIterable<unknown>;

  constructor(lines: AsyncIterable<unknown>) {
    this.#lines = lines;
  }

  tee(): string {
    return "two logs";
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<unknown> {
    try {
      yield* this.#lines;
    } finally {
      this.isClosed = true;
    }
  }
}

/** Chunks one after the other: an `Error` is thrown, a promise awaited, anything else handed on. */
export async function* lines(...chunks: unknown[]): AsyncGenerator<unknown> {
  for (const chunk of chunks) {
    if (chunk instanceof Error) throw chunk;
    yield await chunk;
  }
}

export function chat(text: string, finish_reason: string | null = null): object {
  return { object: "chat.completion.chunk", choices: [{ index: 0, delta: { content: text }, finish_reason }] };
}

/** Reads to the end; what was seen, and what was thrown. */
export async function readAll(stream: AsyncIterable<unknown>): Promise<{ seen: unknown[]; thrown: unknown }> {
  const seen: unknown[] = [];
  try {
    for await (const chunk of stream) seen.push(chunk);
    return { seen, thrown: undefined };
  } catch (thrown) {
    return { seen, thrown };
  }
}
