import { UnknownOutcomeError } from "@thirdstate/types";
import { readWait } from "../attempts/backoff.ts";
import { asCut } from "../classify/abort.ts";
import { type CallResult, toBareValue, toFailure, toInDoubt } from "../calls/call-result.ts";
import { findChunks } from "./chunk-source.ts";
import { Deadline, during } from "../time/deadline.ts";
import { FailedAttempt } from "../attempts/failed-attempt.ts";
import { toCallResult } from "../calls/guarded-call.ts";
import { wait, waitFor, waitUntilCut, type Waited } from "../time/patience.ts";
import { scopes } from "../runs/scope.ts";
import { idleOf } from "../calls/settings.ts";
import { type Line, openLine, type StreamCall } from "./stream-line.ts";
import { TerminalMarker } from "./terminal-marker.ts";

export interface StreamFacts<S> {
  readonly call: StreamCall<S>;
  readonly line: Line<S>;
  /** Requests so far. */
  readonly attempts: number;
  /** Told when somebody begins to read. */
  readonly onRead: () => void;
  /** Told once, when nothing more will come. */
  readonly onEnd: (result: CallResult<unknown>, attempts: number, isComplete: boolean) => void;
}

/** After a caller's abort the SDK has this long to end the stream in its own way. */
const graceMs = 50;

/** The chunks of a stream, watched: none may be late, the last must say so, and before the first the stream may be opened again. */
export class ObservedChunks<S> implements AsyncIterableIterator<unknown> {
  readonly #facts: StreamFacts<S>;
  readonly #marker = new TerminalMarker();
  #line: Line<S>;
  #chunks: AsyncIterator<unknown>;
  #attempts: number;
  #hasChunk = false;
  #isOver = false;

  constructor(facts: StreamFacts<S>, chunks: AsyncIterator<unknown>) {
    this.#facts = facts;
    this.#line = facts.line;
    this.#attempts = facts.attempts;
    this.#chunks = chunks;
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  async next(): Promise<IteratorResult<unknown>> {
    if (this.#isOver) return { done: true, value: undefined };
    for (;;) {
      const pulled = await this.#pull();
      if (pulled !== "late" && "value" in pulled) return this.#pass(pulled.value);
      const failed = this.#read(pulled);
      if (!(await this.#reopen(failed))) return this.#fail(failed);
    }
  }

  /** The consumer has seen enough. */
  async return(value?: unknown): Promise<IteratorResult<unknown>> {
    const { error } = this.#marker;
    if (error !== undefined) this.#endReported(this.#read({ error }));
    else this.#end({ state: "succeeded", value: undefined, replayed: false }, false);
    return (await this.#chunks.return?.(value)) ?? { done: true, value };
  }

  #pull(): Promise<Waited<IteratorResult<unknown>>> {
    const { clock } = this.#facts.call.settings;
    const { deadline, firstChunkAt } = this.#line;
    const { run } = this.#facts.call;
    const limitMs = this.#hasChunk ? idleOf(this.#facts.call.plan) : Math.max(0, firstChunkAt - clock.now());
    const timeoutMs = limitMs === Number.POSITIVE_INFINITY ? undefined : limitMs;
    const limit = new Deadline({ clock, timeoutMs, parent: deadline, signal: undefined, background: true });
    return during(limit, async () => {
      const pending = scopes.run({ deadline, run }, async () => this.#chunks.next());
      const waited = await waitUntilCut(pending, limit);
      return waited === "late" && limit.cut?.by === "caller" ? waitFor(pending, graceMs, clock) : waited;
    });
  }

  #pass(result: IteratorResult<unknown>): IteratorResult<unknown> {
    if (result.done !== true) {
      this.#hasChunk = true;
      this.#marker.watch(result.value);
      return result;
    }
    const { cut } = this.#line.deadline;
    const { error } = this.#marker;
    if (error !== undefined) this.#endReported(this.#read({ error }));
    else if (this.#marker.isMissing && cut?.by !== "caller") {
      const verdict = { kind: "unknown", code: "stream_truncated", transient: false } as const;
      const truncated = new FailedAttempt({ verdict, sent: true });
      if (this.#facts.call.plan.mode === "enforce") return this.#fail(truncated);
      this.#end(this.#toUnknown(truncated), false);
    } else this.#end({ state: "succeeded", value: undefined, replayed: false }, true);
    return result;
  }

  #read(pulled: "late" | { error: unknown }): FailedAttempt {
    const { cut } = this.#line.deadline;
    if (pulled !== "late") {
      const { error } = pulled;
      const { settings, effect } = this.#facts.call;
      const verdict = asCut(settings.classify({ error, keyed: false, aborted: cut?.by, effect }), cut?.by);
      return new FailedAttempt({ verdict, sent: true, cause: error });
    }
    const isAborted = cut?.by === "caller";
    const code = isAborted ? "aborted" : this.#lateCode;
    const verdict = { kind: "unknown", code, transient: !isAborted } as const;
    return new FailedAttempt({ verdict, sent: true, cause: isAborted ? cut.reason : undefined });
  }

  get #lateCode(): string {
    if (this.#line.deadline.cut !== undefined) return "deadline_exceeded";
    return this.#hasChunk ? "idle_timeout" : "first_chunk_timeout";
  }

  /** Before the first chunk nobody has seen anything of the stream, so that another may take its place. */
  async #reopen({ verdict }: FailedAttempt): Promise<boolean> {
    const { call } = this.#facts;
    const { clock } = call.settings;
    const repeats = call.plan.mode === "observe" ? 0 : call.plan.retry.times - this.#attempts + 1;
    if (this.#hasChunk || !verdict.transient || repeats <= 0 || call.deadline.cut !== undefined) return false;
    const waitMs = readWait(call.plan.retry, this.#attempts, verdict.retryAfterMs, clock);
    if (
      clock.now() + waitMs >= call.deadline.at ||
      !call.settings.sites.of(call.site, call.plan.provider).budget.take()
    )
      return false;
    this.#line.deadline.cutShort();
    if (!(await wait(waitMs, call.deadline, clock))) return false;
    const opened = await openLine(call, repeats - 1, { attempts: this.#attempts, doubt: true });
    this.#attempts += opened.attempts;
    if (opened.state !== "succeeded") {
      const result = toCallResult(call.site, clock, opened);
      this.#end(result, false);
      toBareValue(result);
      return false;
    }
    this.#line = opened.value;
    this.#chunks = findChunks(opened.value.stream) ?? this.#chunks;
    return true;
  }

  #fail(failed: FailedAttempt): never {
    const result = this.#toUnknown(failed);
    if (failed.cause === undefined) this.#line.deadline.cutShort();
    this.#end(result, false);
    throw failed.cause ?? new UnknownOutcomeError(result.inDoubt);
  }

  #toUnknown(doubt: FailedAttempt): Extract<CallResult<undefined>, { state: "unknown" }> {
    const { site, settings } = this.#facts.call;
    const { clock } = settings;
    const seen = toInDoubt({ site, clock, doubt, attempts: this.#attempts, sentAt: clock.now() });
    return { state: "unknown", inDoubt: { ...seen, phase: this.#hasChunk ? "streaming" : seen.phase }, last: doubt };
  }

  /** The consumer was handed the error as a chunk, which is how it learns of it. */
  #endReported(failed: FailedAttempt): void {
    const failure = toFailure(this.#facts.call.site, failed);
    const isUnknown = failed.verdict.kind === "unknown" || failed.verdict.kind === "control-flow";
    this.#end(isUnknown ? this.#toUnknown(failed) : { state: "failed", failure }, false);
  }

  #end(result: CallResult<unknown>, isComplete: boolean): void {
    if (this.#isOver) return;
    this.#isOver = true;
    this.#line.deadline.release();
    this.#facts.call.deadline.release();
    this.#facts.onEnd(result, this.#attempts, isComplete);
  }
}
