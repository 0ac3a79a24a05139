import { isUnknown } from "@thirdstate/types";
import fc from "fast-check";
import { afterEach, expect, it, vi } from "vitest";
import type { CallContext } from "../src/api/contexts.ts";
import { createRemoteAt } from "../src/create-remote.ts";
import { memoryLedger } from "../src/ledger/memory-ledger.ts";
import { HandClock } from "../src/testing/hand-clock.ts";
import { type Expected, type Plan, ReferenceSite, type Reply, verdicts } from "./attempts-reference.ts";
import { never, socketError, statusError } from "./harbour.ts";

/** `ATTEMPT_RUNS=10000` looks deeper. */
const numRuns = Number(process.env["ATTEMPT_RUNS"] ?? 500);
const failures = 3;
const halfOpenAfter = 4_000;

/** Odd parts of a millisecond, which a float keeps exactly, so that no two things happen at one instant. */
const replyPart = 1 / 64;
const abortPart = 1 / 2;

const replies: fc.Arbitrary<Reply> = fc.record(
  {
    afterMs: fc.integer({ min: 0, max: 3_000 }).map((milliseconds) => milliseconds + replyPart),
    with: fc.constantFrom<Reply["with"]>("value", "hang", "left", ...keysOf(verdicts)),
    retryAfterMs: fc.integer({ min: 1, max: 4_000 }),
  },
  { requiredKeys: ["afterMs", "with"] },
);

const plans: fc.Arbitrary<Plan> = fc.record({
  isObserving: fc.integer({ min: 0, max: 5 }).map((drawn) => drawn === 5),
  timeoutMs: fc.integer({ min: 1, max: 12_000 }),
  attemptMs: fc.option(fc.integer({ min: 1, max: 3_000 }), { nil: undefined }),
  times: fc.integer({ min: 0, max: 4 }),
  baseMs: fc.integer({ min: 0, max: 500 }).map((half) => half * 2),
  maxMs: fc.integer({ min: 0, max: 1_000 }).map((half) => half * 2),
  chance: fc.constantFrom(0, 0.5),
  preset: fc.option(fc.integer({ min: 0, max: 3 }), { nil: undefined }),
  hears: fc.constantFrom<Plan["hears"]>("deaf", "heeds", "ignores"),
  abortMs: fc.option(
    fc.integer({ min: 0, max: 6_000 }).map((milliseconds) => milliseconds + abortPart),
    { nil: undefined },
  ),
  replies: fc.array(replies, { minLength: 1, maxLength: 6 }),
});

/** Nobody would cut these short. */
const endless = ({ isObserving, abortMs, replies: [first] }: Plan) =>
  isObserving && abortMs === undefined && first?.with === "hang";

afterEach(() => {
  vi.restoreAllMocks();
});

it(`${numRuns} histories of a site agree with the reference: what was told, when each request left, when the call ended`, async () => {
  const histories = fc.array(
    fc.record({ plan: plans.filter((plan) => !endless(plan)), pauseMs: fc.integer({ min: 0, max: 5_000 }) }),
    { minLength: 1, maxLength: 5 },
  );
  await fc.assert(
    fc.asyncProperty(histories, async (history) => {
      const clock = new HandClock();
      vi.spyOn(Date, "now").mockImplementation(clock.now);
      const remote = createRemoteAt(
        { timeout: "1h", ledger: memoryLedger(), breaker: { failures, halfOpenAfter } },
        clock,
      );
      const reference = new ReferenceSite(failures, halfOpenAfter);
      for (const { plan, pauseMs } of history) {
        const expected = reference.call(clock.now(), plan);
        expect(await callOnce(remote, clock, plan)).toEqual(expected);
        await clock.pass(pauseMs);
      }
    }),
    { numRuns },
  );
});

async function callOnce(remote: ReturnType<typeof createRemoteAt>, clock: HandClock, plan: Plan): Promise<Expected> {
  const startedAt = clock.now();
  const sentAtMs: number[] = [];
  const controller = new AbortController();
  if (plan.abortMs !== undefined) clock.after(plan.abortMs, () => controller.abort());
  clock.chance = plan.chance;
  const options = {
    timeout: plan.timeoutMs,
    retry: { times: plan.times, base: plan.baseMs, max: plan.maxMs },
    mode: plan.isObserving ? "observe" : "enforce",
    signal: controller.signal,
    ...(plan.attemptMs !== undefined && { attemptTimeout: plan.attemptMs }),
  } as const;
  const told = remote.read("tide.now", options, (context) => {
    const reply = plan.replies[sentAtMs.length];
    sentAtMs.push(clock.now() - startedAt);
    if (plan.preset !== undefined) context.innerRetries(plan.preset);
    return answer(clock, reply ?? { afterMs: 0, with: "strange" }, plan.hears, context);
  });
  const ended = told.then(
    (outcome) => ({ outcome, endedAtMs: clock.now() - startedAt }),
    () => ({ outcome: undefined, endedAtMs: clock.now() - startedAt }),
  );
  await clock.pass(60_000);
  const { outcome, endedAtMs } = await ended;
  return { ...read(outcome), sentAtMs, endedAtMs };
}

type Told = Awaited<ReturnType<ReturnType<typeof createRemoteAt>["read"]>> | undefined;

function read(outcome: Told): Pick<Expected, "state" | "code"> {
  if (outcome === undefined) return { state: "left", code: undefined };
  if (isUnknown(outcome)) return { state: "unknown", code: outcome.inDoubt.reason };
  return { state: outcome.status, code: outcome.status === "failed" ? outcome.error.code : undefined };
}

function answer(clock: HandClock, reply: Reply, hears: Plan["hears"], context: CallContext): Promise<string> {
  const signal = hears === "deaf" ? undefined : context.signal;
  if (reply.with === "hang" && hears !== "heeds") return never();
  return new Promise((resolve, reject) => {
    if (hears === "heeds") signal?.addEventListener("abort", () => reject(new DOMException("gone", "AbortError")));
    if (reply.with === "hang") return;
    clock.after(reply.afterMs, () => (reply.with === "value" ? resolve("rising") : reject(toError(reply))));
  });
}

function toError(reply: Reply): Error {
  switch (reply.with) {
    case "refused":
      return socketError("ECONNREFUSED");
    case "certificate":
      return socketError("CERT_HAS_EXPIRED");
    case "reset":
      return socketError("ECONNRESET");
    case "busy":
      return statusError(429, reply.retryAfterMs === undefined ? {} : { "retry-after-ms": String(reply.retryAfterMs) });
    case "invalid":
      return statusError(422);
    case "broken":
      return statusError(500);
    case "left":
      return Object.assign(new Error("interrupted"), { name: "GraphInterrupt" });
    default:
      return new Error("fog");
  }
}

function keysOf<T extends object>(record: T): (keyof T)[] {
  return Object.keys(record) as (keyof T)[];
}
