import type { Callee } from "./exchange.ts";

/** A call of a real SDK, written as its users write it. */
export interface Caller {
  readonly name: string;
  /** `read` and `stream` may be repeated; `write` may not, unless its callee dedupes; `agent` is a composite. */
  readonly kind: "read" | "stream" | "write" | "agent";
  /** Whether the callee dedupes on a key that the SDK takes. */
  readonly isKeyed: boolean;
  /** How often the SDK repeats by itself if it is let alone. */
  readonly ownRetries: number;
  readonly callee: Callee;
  /** A stream's call gives what is iterated. */
  readonly call: (url: string, options: CallOptions) => Promise<unknown>;
  /** Whether a value that the SDK returned says that the call failed. Default: no value does. */
  readonly isFailure?: (value: unknown) => boolean;
}

export interface CallOptions {
  readonly signal: AbortSignal;
  readonly key: string;
  /** `undefined` leaves it to the SDK. */
  readonly retries: number | undefined;
}
