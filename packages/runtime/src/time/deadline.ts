import { type Clock, longestTimer } from "./clock.ts";

/** Why a call was cut short: its time was up, or somebody who waits for it gave up. */
export type Cut = { readonly by: "deadline" } | { readonly by: "caller"; readonly reason: unknown };

interface DeadlineSettings {
  clock: Clock;
  /** Absent for no limit of its own. */
  timeoutMs: number | undefined;
  /** The enclosing call's: its instant bounds this one, and its cut cuts this one. */
  parent: Deadline | undefined;
  signal: AbortSignal | undefined;
  /** Whether its timer leaves the process free to end. */
  background?: boolean;
}

/**
 * An instant, and everything that may come before it. The `AbortSignal` is made only if somebody asks for it: making and aborting one costs
 * more than all the rest of a call.
 */
export class Deadline {
  readonly at: number;
  readonly #clock: Clock;
  readonly #background: boolean;
  readonly #listeners = new Set<(cut: Cut) => void>();
  #parent: Deadline | undefined;
  #cut: Cut | undefined;
  #controller: AbortController | undefined;
  #stopTimer: (() => void) | undefined;
  #leaveParent: (() => void) | undefined;
  #leaveSignal: (() => void) | undefined;

  constructor({ clock, timeoutMs, parent, signal, background = false }: DeadlineSettings) {
    const own = timeoutMs === undefined ? Number.POSITIVE_INFINITY : clock.now() + timeoutMs;
    this.#clock = clock;
    this.#background = background;
    this.at = parent === undefined ? own : Math.min(own, parent.at);
    this.#follow(parent, signal);
    if (this.#cut === undefined) this.#startTimer();
  }

  /** Why it is over, if it is; looks at the clock too, for a timer may be late. */
  get cut(): Cut | undefined {
    if (this.#cut === undefined && this.#clock.now() >= this.at) this.#end({ by: "deadline" });
    return this.#cut;
  }

  get signal(): AbortSignal {
    if (this.#controller === undefined) {
      this.#controller = new AbortController();
      if (this.#cut !== undefined) this.#controller.abort(toReason(this.#cut));
    }
    return this.#controller.signal;
  }

  /** Whether anybody took the signal, and so may still answer to its abort. */
  get isHeard(): boolean {
    return this.#controller !== undefined;
  }

  /** Whole milliseconds left, as SDKs' own time limits take them. */
  remaining(): number {
    return Math.max(0, Math.min(longestTimer, Math.floor(this.at - this.#clock.now())));
  }

  /** Listens for the cut, which may have come already; the answer stops listening. */
  onCut(listener: (cut: Cut) => void): () => void {
    const { cut } = this;
    if (cut === undefined) this.#listeners.add(listener);
    else listener(cut);
    return () => this.#listeners.delete(listener);
  }

  /** Whether it was opened inside what the other one bounds, at any depth. */
  isInside(other: Deadline): boolean {
    return this.#parent === other || this.#parent?.isInside(other) === true;
  }

  /** Time is up earlier than the instant says. */
  cutShort(): void {
    this.#end({ by: "deadline" });
  }

  /** The call is over: nothing is left running or listening. */
  release(): void {
    this.#stopTimer?.();
    this.#leaveParent?.();
    this.#leaveSignal?.();
    this.#stopTimer = this.#leaveParent = this.#leaveSignal = this.#parent = undefined;
  }

  #follow(parent: Deadline | undefined, signal: AbortSignal | undefined): void {
    this.#parent = parent;
    if (parent !== undefined) this.#leaveParent = parent.onCut((cut) => this.#end(cut));
    if (signal === undefined || this.#cut !== undefined) return;
    const abort = () => this.#end({ by: "caller", reason: signal.reason });
    if (signal.aborted) abort();
    else {
      signal.addEventListener("abort", abort);
      this.#leaveSignal = () => signal.removeEventListener("abort", abort);
    }
  }

  #startTimer(): void {
    if (this.at === Number.POSITIVE_INFINITY) return;
    const run = () => {
      if (this.cut === undefined) this.#startTimer();
    };
    this.#stopTimer = this.#clock.after(Math.max(0, this.at - this.#clock.now()), run, {
      background: this.#background,
    });
  }

  #end(cut: Cut): void {
    if (this.#cut !== undefined) return;
    this.#cut = cut;
    this.release();
    const listeners = [...this.#listeners];
    this.#listeners.clear();
    for (const listener of listeners) listener(cut);
    this.#controller?.abort(toReason(cut));
  }
}

function toReason(cut: Cut): unknown {
  return cut.by === "caller" ? cut.reason : new DOMException("The deadline passed.", "TimeoutError");
}

/** Does something under a deadline, and releases it. */
export async function during<T>(deadline: Deadline, work: (deadline: Deadline) => Promise<T>): Promise<T> {
  try {
    return await work(deadline);
  } finally {
    deadline.release();
  }
}
