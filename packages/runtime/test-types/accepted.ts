import {
  CodecMissingError,
  createRemote,
  fileLedger,
  idempotencyKey,
  LedgerUnreachableError,
  memoryLedger,
  parseDuration,
  type Approve,
  type CallContext,
  type CallEvent,
  type Classifier,
  type Codec,
  type Duration,
  type Reconciler,
  type Remote,
  type Run,
  type StreamContext,
  type WriteContext,
} from "@thirdstate/runtime";
import type { Json } from "@thirdstate/runtime/ledger";
import type { IdempotencyKey, ReadOutcome, WriteOutcome } from "@thirdstate/types";
import type { Equal, Expect } from "./expect.js";
import { key, moor, readTide, remote, type Tide } from "./harbour.js";

declare const approve: Approve;
declare const classifier: Classifier;
declare const codec: Codec<"moored">;
declare const reconciler: Reconciler;
declare const intent: Json;
declare const events: CallEvent[];
declare const signal: AbortSignal;

export const made: Remote = createRemote({
  timeout: "60s",
  ledger: memoryLedger(),
  mode: "observe",
  read: { retry: 2, attemptTimeout: "5s" },
  write: { timeout: "30s" },
  agent: { timeout: "10m" },
  stream: { firstChunk: "20s", idle: "30s", timeout: "5m", retry: { times: 1, base: 100, max: "2s" } },
  reconcile: {
    charge: reconciler,
    mail: { longestDelay: "1h", ask: async ({ id }) => (id === "" ? "unknown" : { happened: false }) },
  },
  classify: [classifier],
  classifyResult: [(value) => (value === "no" ? { kind: "rejected", code: "no", transient: false } : undefined)],
  breaker: { failures: 3, halfOpenAfter: "1m" },
  onCall: (event) => events.push(event),
});
export const durable: Remote = createRemote({ timeout: 1_000, ledger: fileLedger(".thirdstate"), breaker: false });
export const milliseconds: number = parseDuration("1.5m");
export const durations: Duration[] = [0, "250ms", "30s", "5m", "1h"];
export const keys: IdempotencyKey[] = [idempotencyKey("charge", "order", 17, 17n, true)];

const read = remote.read("tide", readTide);
const readWithOptions = remote.read("tide", { retry: 2, signal }, readTide);
const bare = remote.read.orThrow("tide", { timeout: "5s" }, readTide);
const byKey = remote.write("moor", { key, idempotent: true, retry: 3, keyRetention: "24h", codec }, moor);
const byIntent = remote.write("moor", { intent, approve, scope: "moor", callId: "c", fingerprint: 17 }, moor);
const marked = remote.write("moor", { intent: { pier: 4 }, approve: "unapproved" }, moor);
const throwing = remote.write.orThrow("moor", { key, unknown: "throw" }, moor);
const replacing = remote.write.orThrow(
  "moor",
  { key, unknown: ({ id }) => (id === undefined ? "moored" : moor()) },
  moor,
);
const agent = remote.agent("desk", { run: "desk-1" }, async ({ run }) => run.id);
const bareAgent = remote.agent.orThrow("desk", async ({ run }) => run.saved());
const stream = remote.stream("tail", { firstChunk: "1s" }, async ({ timeout }) => timeout);
const bareStream = remote.stream.orThrow("tail", async ({ timeout }) => timeout);
const sync = remote.stream.sync("tail", ({ signal, timeout }) => ({ signal, timeout }));
const agentStream = remote.agent.stream("desk", { run: "desk-1", idle: "1s" }, async ({ run }) => run);
const bareAgentStream = remote.agent.stream.orThrow("desk", async ({ run }) => run.id);
const agentSync = remote.agent.sync("desk", ({ run }) => ({ id: run.id }));
const within = remote.within({ run: "desk-1", timeout: "1m" }, () => 17);
const inferred: Promise<{ kind: "literal" }> = remote.read.orThrow("kind", async () => ({ kind: "literal" }));

export type Calls = [
  Expect<Equal<Awaited<typeof read>, ReadOutcome<Tide>>>,
  Expect<Equal<Awaited<typeof readWithOptions>, ReadOutcome<Tide>>>,
  Expect<Equal<Awaited<typeof bare>, Tide>>,
  Expect<Equal<Awaited<typeof byKey>, WriteOutcome<"moored">>>,
  Expect<Equal<Awaited<typeof byIntent>, WriteOutcome<"moored">>>,
  Expect<Equal<Awaited<typeof marked>, WriteOutcome<"moored">>>,
  Expect<Equal<Awaited<typeof throwing>, "moored">>,
  Expect<Equal<Awaited<typeof replacing>, "moored">>,
  Expect<Equal<Awaited<typeof agent>, WriteOutcome<string>>>,
  Expect<Equal<Awaited<typeof bareAgent>, void>>,
  Expect<Equal<Awaited<typeof stream>, ReadOutcome<{ totalMs: number; chunkMs: number }>>>,
  Expect<Equal<Awaited<typeof bareStream>, { totalMs: number; chunkMs: number }>>,
  Expect<Equal<typeof sync, { signal: AbortSignal; timeout: { totalMs: number; chunkMs: number } }>>,
  Expect<Equal<Awaited<typeof agentStream> extends WriteOutcome<infer R> ? R : never, Run>>,
  Expect<Equal<Awaited<typeof bareAgentStream>, string>>,
  Expect<Equal<typeof agentSync, { id: string }>>,
  Expect<Equal<Awaited<typeof within>, number>>,
  Expect<Equal<Awaited<typeof inferred>, { kind: "literal" }>>,
  Expect<Equal<WriteContext["key"], IdempotencyKey>>,
  Expect<Equal<keyof CallContext, "signal" | "attempt" | "remaining" | "innerRetries">>,
  Expect<Equal<Exclude<keyof StreamContext, keyof CallContext>, "timeout">>,
];

export function tellsApart(error: unknown): string {
  if (CodecMissingError.isInstance(error)) return error.id;
  return LedgerUnreachableError.isInstance(error) ? error.run : "";
}
