/** How the callee answers one attempt, so many milliseconds after it was asked. */
export interface Reply {
  readonly afterMs: number;
  readonly with: "value" | "hang" | "left" | keyof typeof verdicts;
  readonly retryAfterMs?: number;
}

export interface Plan {
  readonly isObserving: boolean;
  readonly timeoutMs: number;
  readonly attemptMs: number | undefined;
  readonly times: number;
  readonly baseMs: number;
  readonly maxMs: number;
  readonly chance: number;
  /** What the closure hands over by `innerRetries`. */
  readonly preset: number | undefined;
  /** What the closure does with the signal: nothing, reject when it aborts, or take it and ignore it. */
  readonly hears: "deaf" | "heeds" | "ignores";
  readonly abortMs: number | undefined;
  readonly replies: readonly Reply[];
}

export interface Expected {
  readonly state: "succeeded" | "failed" | "unknown" | "left";
  readonly code: string | undefined;
  readonly sentAtMs: readonly number[];
  readonly endedAtMs: number;
}

interface Verdict {
  readonly kind: "not-executed" | "rejected" | "unknown";
  readonly code: string;
  readonly transient: boolean;
  readonly retryAfterMs?: number;
}

export const verdicts = {
  refused: { kind: "not-executed", code: "ECONNREFUSED", transient: true },
  certificate: { kind: "not-executed", code: "CERT_HAS_EXPIRED", transient: false },
  busy: { kind: "not-executed", code: "http_429", transient: true },
  invalid: { kind: "rejected", code: "http_422", transient: false },
  broken: { kind: "unknown", code: "http_500", transient: true },
  reset: { kind: "unknown", code: "ECONNRESET", transient: true },
  strange: { kind: "unknown", code: "unrecognised", transient: false },
} as const;

const late: Verdict = { kind: "unknown", code: "deadline_exceeded", transient: true };
const gone: Verdict = { kind: "unknown", code: "aborted", transient: false };
const graceMs = 50;
const capacity = 10;

/** What one site must do, call by call: written down as a calculation over instants, with no promise, timer or signal in it. */
export class ReferenceSite {
  readonly #failures: number;
  readonly #halfOpenAfterMs: number;
  #inARow = 0;
  #openUntil: number | undefined;
  #tokens = capacity;
  #countedAt: number | undefined;

  constructor(failures: number, halfOpenAfterMs: number) {
    this.#failures = failures;
    this.#halfOpenAfterMs = halfOpenAfterMs;
  }

  call(startedAt: number, plan: Plan): Expected {
    const deadline = plan.isObserving ? Number.POSITIVE_INFINITY : startedAt + plan.timeoutMs;
    const abortAt = plan.abortMs === undefined ? Number.POSITIVE_INFINITY : startedAt + plan.abortMs;
    const sentAtMs: number[] = [];
    let repeats = plan.isObserving ? 0 : plan.times;
    let doubt: Verdict | undefined;
    let now = startedAt;
    const end = (state: Expected["state"], code?: string): Expected => {
      return { state, code, sentAtMs, endedAtMs: now - startedAt };
    };
    const endWith = (last: Verdict) => {
      const unproved = last.kind === "unknown" ? last : doubt;
      return unproved === undefined ? end("failed", last.code) : end("unknown", unproved.code);
    };
    for (let number = 1; ; number++) {
      if (abortAt <= now) return endWith({ kind: "not-executed", code: "aborted", transient: false });
      let verdict: Verdict = { kind: "not-executed", code: "breaker_open", transient: true };
      if (plan.isObserving || this.#openUntil === undefined || now >= this.#openUntil) {
        const reply = plan.replies[sentAtMs.length] ?? { afterMs: 0, with: "strange" };
        sentAtMs.push(now - startedAt);
        if (plan.preset !== undefined && !plan.isObserving) repeats = Math.max(repeats, plan.preset);
        const answered = attempt(plan, reply, { now, abortAt, deadline });
        now = answered.at;
        if (!plan.isObserving) this.#judge(answered.with, now);
        if (answered.with === "left") return end("left");
        if (answered.with === "value") {
          this.#tokens = Math.min(capacity, this.#tokens + 0.1);
          return end("succeeded");
        }
        verdict = answered.with;
        if (verdict.kind === "unknown") doubt = verdict;
      }
      if (!verdict.transient || number > repeats || abortAt <= now || deadline <= now) return endWith(verdict);
      const drawn = plan.chance * Math.min(plan.maxMs, plan.baseMs * 2 ** (number - 1));
      const waitMs = Math.max(verdict.retryAfterMs ?? 0, drawn);
      if (now + waitMs >= deadline || !this.#pay(now)) return endWith(verdict);
      if (abortAt < now + waitMs) {
        now = abortAt;
        return endWith(verdict);
      }
      now += waitMs;
    }
  }

  #pay(now: number): boolean {
    const gained = this.#countedAt === undefined ? 0 : (now - this.#countedAt) / 1_000;
    this.#countedAt = now;
    this.#tokens = Math.min(capacity, this.#tokens + gained);
    if (this.#tokens < 1) return false;
    this.#tokens -= 1;
    return true;
  }

  /** A clear answer closes the breaker; an abort says nothing, save that the one attempt which was let through has not answered. */
  #judge(answer: Verdict | "value" | "left", now: number): void {
    const isTrial = this.#openUntil !== undefined;
    const isAbort = typeof answer === "object" && answer.code === "aborted";
    if (isAbort && !isTrial) return;
    const isAgainst = typeof answer === "object" && (answer.transient || answer.kind === "unknown");
    this.#inARow = isAgainst ? this.#inARow + 1 : 0;
    if (!isAgainst) this.#openUntil = undefined;
    else if (isTrial || this.#inARow >= this.#failures) this.#openUntil = now + this.#halfOpenAfterMs;
  }
}

interface Limits {
  readonly now: number;
  readonly abortAt: number;
  readonly deadline: number;
}

function attempt(plan: Plan, reply: Reply, { now, abortAt, deadline }: Limits) {
  const repliedAt = reply.with === "hang" ? Number.POSITIVE_INFINITY : now + reply.afterMs;
  const attemptMs = plan.isObserving ? undefined : plan.attemptMs;
  const cutAt = Math.min(deadline, attemptMs === undefined ? deadline : now + attemptMs);
  const abortedAt = plan.hears === "ignores" ? abortAt + graceMs : abortAt;
  const isCutFirst = cutAt < abortAt;
  if (repliedAt < (isCutFirst ? cutAt : abortedAt))
    return { at: repliedAt, with: toAnswer(reply, abortAt < repliedAt) };
  return isCutFirst ? { at: cutAt, with: late } : { at: abortedAt, with: gone };
}

/** After an abort an unknown comes from the abort, unless a status says more. */
function toAnswer(reply: Reply, isAborted: boolean): Verdict | "value" | "left" {
  if (reply.with === "value" || reply.with === "left" || reply.with === "hang")
    return reply.with === "left" ? "left" : "value";
  const verdict: Verdict = verdicts[reply.with];
  if (isAborted && verdict.kind === "unknown" && !verdict.code.startsWith("http_")) return gone;
  return reply.with === "busy" && reply.retryAfterMs !== undefined
    ? { ...verdict, retryAfterMs: reply.retryAfterMs }
    : verdict;
}
