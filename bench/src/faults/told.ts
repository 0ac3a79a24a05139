import type { Caller } from "./caller.ts";

/** What a caller was told of its call; `nothing` where it still waited when the program lost patience. */
export type Told = "succeeded" | "failed" | "unknown" | "nothing";

/** One way to make the calls of an SDK. Opened anew for every cell of the matrix, and then asked once or twice for the same act. */
export interface Variant {
  readonly name: string;
  readonly open: (caller: Caller) => (url: string, signal: AbortSignal) => Promise<Told>;
}

/** Without a third word, whatever is thrown was said to have failed. */
export async function tellInTwoWords({ isFailure }: Caller, call: () => Promise<unknown>): Promise<Told> {
  try {
    const value = await call();
    return isFailure?.(value) === true ? "failed" : "succeeded";
  } catch {
    return "failed";
  }
}

/** Reads a stream to its end; any other value is there already. */
export async function readToEnd({ kind }: Caller, value: unknown): Promise<unknown> {
  if (kind !== "stream") return value;
  if (!isIterable(value)) throw new TypeError("The call gave no stream.");
  for await (const chunk of value) void chunk;
  return undefined;
}

function isIterable(value: unknown): value is AsyncIterable<unknown> {
  return typeof value === "object" && value !== null && Symbol.asyncIterator in value;
}
