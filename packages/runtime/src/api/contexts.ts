import type { IdempotencyKey } from "@thirdstate/types";

/** What a call's closure is handed, anew for every attempt. Safe to destructure. */
export interface CallContext {
  /** Aborts when the attempt's time is up, when an enclosing deadline passes, or when the caller aborts. */
  readonly signal: AbortSignal;
  /** The number of this attempt, from 1. */
  readonly attempt: number;
  /** Whole milliseconds left until the attempt's deadline; 2,147,483,647 (the longest timer) where there is none. */
  readonly remaining: () => number;
  /**
   * Hands the SDK's own retries over: `maxRetries: innerRetries(2)`, where 2 is what the SDK does by default.
   * Gives 0 where this call repeats in the SDK's place, which it then does at least `preset` times, so that no lost reply stays
   * hidden inside the SDK; and in a write that is not idempotent, which is sent once. Gives `preset` in an agent, and while observing.
   */
  readonly innerRetries: (preset: number) => number;
}

/** The context of a write: it carries the key under which the callee, or a reconciler, recognises the effect. */
export interface WriteContext extends CallContext {
  /** The same for every attempt and every ask of one act, new for the next act. */
  readonly key: IdempotencyKey;
}

/** The context of a stream: `timeout` is what AI SDK 6 takes under that name. */
export interface StreamContext extends CallContext {
  /** Milliseconds left for the whole stream, and the longest silence between two chunks. */
  readonly timeout: { totalMs: number; chunkMs: number };
}

/** The run that an agent call or `remote.within` opened or joined. */
export interface Run {
  /** The run's name: give the same one after a restart and finished acts are replayed. */
  readonly id: string;
  /** Says that the caller has saved its own state: acts told so far are closed, so that a later epoch does not replay them. */
  readonly saved: () => Promise<void>;
}

/** A scope to be in again where the host has no `AsyncLocalStorage`. */
export interface Enclosing {
  /**
   * Makes this the enclosing scope of the calls that `work` starts. Needed after an `await`, and in tools, where the host has no
   * `AsyncLocalStorage`, as some edges and browsers; harmless elsewhere.
   */
  readonly inside: <T>(work: () => T) => T;
}

/** The context of an agent call: a call that opens a run. */
export interface AgentContext extends CallContext, Enclosing {
  readonly run: Run;
}

/** The context of an agent call that streams. */
export interface AgentStreamContext extends StreamContext, Enclosing {
  readonly run: Run;
}
