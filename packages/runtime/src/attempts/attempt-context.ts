import type { IdempotencyKey } from "@thirdstate/types";
import type {
  AgentContext,
  AgentStreamContext,
  CallContext,
  Run,
  StreamContext,
  WriteContext,
} from "../api/contexts.ts";
import type { OpenRun } from "../runs/run.ts";
import { scopes } from "../runs/scope.ts";
import type { Deadline } from "../time/deadline.ts";

export interface AttemptFacts {
  readonly attempt: number;
  readonly deadline: Deadline;
  readonly innerRetries: (preset: number) => number;
}

/** Everything is a getter, so that a call which asks for no signal pays for none, and so that destructuring is safe. */
export class AttemptContext implements CallContext {
  readonly #facts: AttemptFacts;

  constructor(facts: AttemptFacts) {
    this.#facts = facts;
  }

  get signal(): AbortSignal {
    return this.#facts.deadline.signal;
  }

  get attempt(): number {
    return this.#facts.attempt;
  }

  get remaining(): () => number {
    return () => this.#facts.deadline.remaining();
  }

  get innerRetries(): (preset: number) => number {
    return this.#facts.innerRetries;
  }
}

export class KeyedContext extends AttemptContext implements WriteContext {
  readonly key: IdempotencyKey;

  constructor(facts: AttemptFacts, key: IdempotencyKey) {
    super(facts);
    this.key = key;
  }
}

export class RunContext extends AttemptContext implements AgentContext {
  readonly run: Run;
  readonly inside: AgentContext["inside"];

  constructor(facts: AttemptFacts, run: OpenRun) {
    super(facts);
    this.run = run.face;
    this.inside = (work) => scopes.run({ deadline: facts.deadline, run }, work);
  }
}

export class ChunkedContext extends AttemptContext implements StreamContext {
  readonly #deadline: Deadline;
  readonly #idleMs: number | undefined;

  constructor(facts: AttemptFacts, idleMs: number | undefined) {
    super(facts);
    this.#deadline = facts.deadline;
    this.#idleMs = idleMs;
  }

  /** Whole numbers of at least 1: SDKs hand them to `AbortSignal.timeout`, which takes no other. */
  get timeout(): { totalMs: number; chunkMs: number } {
    const totalMs = Math.max(1, this.#deadline.remaining());
    return { totalMs, chunkMs: Math.max(1, Math.ceil(Math.min(totalMs, this.#idleMs ?? totalMs))) };
  }
}

export class ChunkedRunContext extends ChunkedContext implements AgentStreamContext {
  readonly run: Run;
  readonly inside: AgentContext["inside"];

  constructor(facts: AttemptFacts, idleMs: number | undefined, run: OpenRun) {
    super(facts, idleMs);
    this.run = run.face;
    this.inside = (work) => scopes.run({ deadline: facts.deadline, run }, work);
  }
}
