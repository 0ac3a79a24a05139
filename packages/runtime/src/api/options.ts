import type { IdempotencyKey, InDoubt } from "@thirdstate/types";
import type { Approve } from "./approve.ts";
import type { Codec } from "./codec.ts";
import type { Duration } from "./duration.ts";
import type { Json } from "../ledger/canonical-json.ts";

/** `observe` adds no deadline and no repeat and withholds nothing, but classifies, ledgers and measures. */
export type Mode = "enforce" | "observe";

/** How often to repeat (beyond the first attempt), or also how long to wait in between. */
export type Retry = number | RetryOptions;

export interface RetryOptions {
  /** Repeats beyond the first attempt. */
  times: number;
  /** The first wait is drawn between 0 and this; it doubles each time. Default: 500 ms. */
  base?: Duration;
  /** The longest wait that is drawn; a `Retry-After` may ask for longer. Default: 10 s. */
  max?: Duration;
}

/** What every call takes. */
export interface CallOptions {
  /** The whole call: attempts, waits and all. Default: the remote's `timeout`; never longer than an enclosing deadline. */
  timeout?: Duration;
  /** One attempt. Default: what is left of `timeout`. */
  attemptTimeout?: Duration;
  /** Aborts the call from outside. Default: none beyond an enclosing call's. */
  signal?: AbortSignal | undefined;
  /** Default: the remote's mode. `THIRDSTATE_MODE` in the environment overrides both. */
  mode?: Mode;
  /** The callee whose breaker, retry budget and concurrency limit the call shares; see `providers`. Default: none, each site has its own. */
  provider?: string;
}

export interface ReadOptions extends CallOptions {
  /** Repeats beyond the first attempt. Default: 0, or as many as the call hands over by `innerRetries`. */
  retry?: Retry;
}

export interface StreamOptions {
  /** Longest wait for the first chunk. Default: the whole `timeout`. */
  firstChunk?: Duration;
  /** Longest silence between two chunks. Default: the whole `timeout`. */
  idle?: Duration;
  /** The whole stream, from opening to its last chunk. Default: the remote's `timeout`. */
  timeout?: Duration;
  /** Repeats beyond the first attempt, before the first chunk only. Default: 0, or as many as the call hands over by `innerRetries`. */
  retry?: Retry;
  /** Aborts the stream from outside. Default: none beyond an enclosing call's. */
  signal?: AbortSignal | undefined;
  /** Default: the remote's mode. */
  mode?: Mode;
  /** The callee whose breaker, retry budget and concurrency limit the stream shares; see `providers`. Default: none, each site has its own. */
  provider?: string;
}

/** A stream inside an agent is never opened twice. */
export interface AgentStreamOptions extends Omit<StreamOptions, "retry"> {
  /** The run's name, the same after a restart. Default: a random one, which no restart finds again. */
  run?: string;
}

export interface AgentOptions extends CallOptions {
  /** The run's name, the same after a restart. Default: a random one, which no restart finds again. */
  run?: string;
}

export interface WithinOptions {
  /** The run's name, the same after a restart. Default: the enclosing run, if any. */
  run?: string;
  /** A deadline for everything inside. Default: the enclosing one. */
  timeout?: Duration;
  /** Aborts everything inside. Default: the enclosing signal. */
  signal?: AbortSignal | undefined;
  /** Leaves the enclosing run, deadline and signal behind, for work that outlives its caller. Default: false. */
  detached?: boolean;
}

/** A write says which act it is, and whether its callee dedupes. */
export type WriteOptions<T> = WriteBasics<T> & Identity & (Idempotent | AtMostOnce);

/** A write that rethrows must say what an unknown outcome becomes: it has no default. */
export type WriteOrThrowOptions<T> = WriteOptions<T> & {
  /** `"throw"` raises an `UnknownOutcomeError`; a function gives the value in its place. */
  unknown: "throw" | ((inDoubt: InDoubt) => T | PromiseLike<T>);
};

export interface WriteBasics<T> extends CallOptions {
  /** The stable name of what the write does; survives a renamed site. Default: the site. */
  scope?: string;
  /** The framework's tool-call id, stored as a door to the record. Never a key. Default: none. */
  callId?: string;
  /** How the value is stored for a replay. Default: JSON. */
  codec?: Codec<T>;
  /** What must be equal when the same act is asked for again; else the answer is a conflict. Default: the intent, or nothing beside the key. */
  fingerprint?: Json;
}

/** A business key (independent of runs, the strongest), or what the write is asked to do (inside a run). */
export type Identity =
  | {
      /** A business key, such as an order's id, made by `idempotencyKey`: one act for good, in any run. */
      key: IdempotencyKey;
      intent?: never;
    }
  | {
      /** What the write is asked to do, as JSON: asked again in the same run, it is the same act until it was told. */
      intent: Json;
      key?: never;
    };

/** The callee dedupes on `ctx.key`, so that the same act may be sent again. */
export interface Idempotent {
  /** Says that the callee dedupes on `ctx.key`, so that the request may be repeated and resumed. */
  idempotent: true;
  /** Repeats beyond the first attempt, all under one key. Default: 0, or as many as the call hands over by `innerRetries`. */
  retry?: Retry;
  /** How long the callee remembers a key; afterwards an act in doubt is not resumed. Default: 24 h. */
  keyRetention?: Duration;
  approve?: never;
}

/** The callee does not dedupe: at most one request leaves, by the ledger alone. */
export interface AtMostOnce {
  /** Says that the callee dedupes on `ctx.key`. Default: false. */
  idempotent?: false;
  /** Asks a person first. `"unapproved"` says that nobody is asked, and is reported by lint. Default: nobody is asked. */
  approve?: Approve | "unapproved";
  retry?: never;
  keyRetention?: never;
}
