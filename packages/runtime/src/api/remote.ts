import type { ReadOutcome, WriteOutcome } from "@thirdstate/types";
import type {
  AgentContext,
  AgentStreamContext,
  CallContext,
  Enclosing,
  Run,
  StreamContext,
  WriteContext,
} from "./contexts.ts";
import type {
  AgentOptions,
  AgentStreamOptions,
  ReadOptions,
  StreamOptions,
  WithinOptions,
  WriteOptions,
  WriteOrThrowOptions,
} from "./options.ts";
import type { Reconciliation } from "./reconciler.ts";

/** One application's way to call others: every call gets a deadline, a verdict and, if it changes the world, a ledger record. */
export interface Remote {
  read: Read;
  write: Write;
  agent: Agent;
  stream: Stream;
  /** Runs `fn` under a deadline, a signal, a run, or free of the enclosing ones. It bounds the calls inside and gives what `fn` gives. */
  within: <T>(options: WithinOptions, fn: (context: WithinContext) => PromiseLike<T> | T) => Promise<T>;
  /** Asks the reconciler of every record in doubt, and settles what it proves. */
  reconcile: (filter?: { run?: string; scope?: string }) => Promise<readonly Reconciliation[]>;
}

/** What `within` hands to its function. */
export interface WithinContext extends Enclosing {
  readonly signal: AbortSignal;
  /** Whole milliseconds left until the deadline; 2,147,483,647 (the longest timer) where there is none. */
  readonly remaining: () => number;
  /** The run that is open here, if any. */
  readonly run: Run | undefined;
}

/** A call that is safe to repeat. */
export interface Read {
  <T>(site: string, call: (context: CallContext) => PromiseLike<T>): Promise<ReadOutcome<T>>;
  <T>(site: string, options: ReadOptions, call: (context: CallContext) => PromiseLike<T>): Promise<ReadOutcome<T>>;
  orThrow: ReadOrThrow;
}

/** The bare call's type and the SDK's own errors; only our own deadline raises an `UnknownOutcomeError`. */
export interface ReadOrThrow {
  <T>(site: string, call: (context: CallContext) => PromiseLike<T>): Promise<T>;
  <T>(site: string, options: ReadOptions, call: (context: CallContext) => PromiseLike<T>): Promise<T>;
}

/** A call that changes the world. */
export interface Write {
  <T>(
    site: string,
    options: WriteOptions<NoInfer<T>>,
    call: (context: WriteContext) => PromiseLike<T>,
  ): Promise<WriteOutcome<T>>;
  /** A definite no rejects with the SDK's own error; `unknown` says what the third outcome becomes. */
  orThrow: <T>(
    site: string,
    options: WriteOrThrowOptions<NoInfer<T>>,
    call: (context: WriteContext) => PromiseLike<T>,
  ) => Promise<T>;
}

/** A call to an agent that may reach tools: it opens a run and is never repeated from outside. */
export interface Agent {
  <T>(site: string, call: (context: AgentContext) => PromiseLike<T>): Promise<WriteOutcome<T>>;
  <T>(site: string, options: AgentOptions, call: (context: AgentContext) => PromiseLike<T>): Promise<WriteOutcome<T>>;
  orThrow: AgentOrThrow;
  stream: AgentStream;
  /** For agents that start synchronously and stream; the same object comes back. Where its end is seen, it closes the run. */
  sync: AgentSync;
}

export interface AgentOrThrow {
  <T>(site: string, call: (context: AgentContext) => PromiseLike<T>): Promise<T>;
  <T>(site: string, options: AgentOptions, call: (context: AgentContext) => PromiseLike<T>): Promise<T>;
}

/** A promise of something that is iterated later, such as an SDK's stream; the same object comes back. */
export interface Stream {
  <S>(site: string, open: (context: StreamContext) => PromiseLike<S>): Promise<ReadOutcome<S>>;
  <S>(site: string, options: StreamOptions, open: (context: StreamContext) => PromiseLike<S>): Promise<ReadOutcome<S>>;
  orThrow: StreamOrThrow;
  /** For starters that return at once, such as `streamText`; the same object comes back, and its end is told where it can be seen. */
  sync: StreamSync;
}

export interface StreamOrThrow {
  <S>(site: string, open: (context: StreamContext) => PromiseLike<S>): Promise<S>;
  <S>(site: string, options: StreamOptions, open: (context: StreamContext) => PromiseLike<S>): Promise<S>;
}

export interface StreamSync {
  <R extends object>(site: string, open: (context: StreamContext) => R): R;
  <R extends object>(site: string, options: StreamOptions, open: (context: StreamContext) => R): R;
}

export interface AgentStream {
  <S>(site: string, open: (context: AgentStreamContext) => PromiseLike<S>): Promise<WriteOutcome<S>>;
  <S>(
    site: string,
    options: AgentStreamOptions,
    open: (context: AgentStreamContext) => PromiseLike<S>,
  ): Promise<WriteOutcome<S>>;
  orThrow: AgentStreamOrThrow;
}

export interface AgentStreamOrThrow {
  <S>(site: string, open: (context: AgentStreamContext) => PromiseLike<S>): Promise<S>;
  <S>(site: string, options: AgentStreamOptions, open: (context: AgentStreamContext) => PromiseLike<S>): Promise<S>;
}

export interface AgentSync {
  <R extends object>(site: string, open: (context: AgentStreamContext) => R): R;
  <R extends object>(site: string, options: AgentStreamOptions, open: (context: AgentStreamContext) => R): R;
}
