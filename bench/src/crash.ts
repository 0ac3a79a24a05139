import { setTimeout } from "node:timers/promises";
import { fingerprintOf, identityOfKey } from "../../packages/runtime/dist/ledger/identity.js";
import { runProcess } from "./ledger/crash-process.ts";
import { type CrashStore, crashStores } from "./ledger/crash-store.ts";

/** Eight processes want the same keys and are killed at random points, until every key was granted to somebody; then the books are read. */
const KEYS = Number(process.argv[2] ?? 1_000);
const PROCESSES = 8;
const LEASE_MS = 3_000;
const only = process.argv[3];

interface Books {
  readonly fresh: string[];
  readonly acknowledged: string[];
  errors: number;
  kills: number;
  cuts: number;
}

let isClean = true;
for (const open of crashStores) {
  const store = await open();
  if (only === undefined || only === store.kind) isClean = (await crash(store)) && isClean;
  await store.remove();
}
process.exitCode = isClean ? 0 : 1;

async function crash(store: CrashStore): Promise<boolean> {
  const startedAt = performance.now();
  const books: Books = { fresh: [], acknowledged: [], errors: 0, kills: 0, cuts: 0 };
  const wanted = new Set(Array.from({ length: KEYS }, (_, number) => `order-${number}`));
  const isRunning = () => wanted.size > 0;
  const cutting = cutWhile(store, books, isRunning);
  await Promise.all(Array.from({ length: PROCESSES }, () => chargeWhile(store, books, wanted)));
  await cutting;
  await setTimeout(LEASE_MS + 100);
  return judge(store, books, (performance.now() - startedAt) / 1_000);
}

/** A process that is killed is followed by another one. */
async function chargeWhile(store: CrashStore, books: Books, wanted: Set<string>): Promise<void> {
  while (wanted.size > 0) {
    const known = books.fresh.filter(() => Math.random() < 10 / books.fresh.length);
    const orders = [...wanted, ...known];
    const lifeMs = 20 + Math.random() * 800;
    const failed = new Set<string>();
    const { wasKilled } = await runProcess(store, { leaseMs: LEASE_MS, lifeMs, orders }, (line) => {
      const [word, key = ""] = line.split(" ");
      if (word === "fresh") books.fresh.push(key);
      if (word === "recorded") books.acknowledged.push(key);
      if (word === "error") books.errors += 1;
      if (word === "error") failed.add(key);
      else wanted.delete(key);
    });
    if (wasKilled) books.kills += 1;
    // It asked for all: what nobody was seen to be granted went to a process that was killed before it could say so.
    else for (const key of orders) if (!failed.has(key)) wanted.delete(key);
  }
}

async function cutWhile({ cut }: CrashStore, books: Books, isRunning: () => boolean): Promise<void> {
  while (cut !== undefined && isRunning()) {
    await setTimeout(100 + Math.random() * 200);
    books.cuts += await cut();
  }
}

async function judge({ kind, ledger }: CrashStore, books: Books, seconds: number): Promise<boolean> {
  const { fresh, acknowledged, errors, kills, cuts } = books;
  const keys = Array.from({ length: KEYS }, (_, number) => `order-${number}`);
  const states = new Map<string, string>();
  for (const key of keys) states.set(key, await stateOf(ledger, key));
  const listed = new Set((await ledger.listInDoubt()).map(({ key }) => key));
  const twice = fresh.length - new Set(fresh).size;
  const lost = acknowledged.filter((key) => states.get(key) !== "replay");
  const undecided = keys.filter((key) => states.get(key) === "in-doubt");
  const unlisted = undecided.filter((key) => !listed.has(key));
  const odd = keys.filter((key) => !["replay", "in-doubt"].includes(states.get(key) ?? ""));
  console.log(
    `${kind}: ${keys.length} keys, ${PROCESSES} processes at once, ${kills} killed, ${cuts} connections cut, ${errors} asks or receipts that met an error; ` +
      `${fresh.length} granted fresh, ${twice} twice (bound 0); ${acknowledged.length} acknowledged, ${lost.length} lost (bound 0); ` +
      `${undecided.length} undecided, ${unlisted.length} of them not found in doubt (bound 0), ${odd.length} in any other state (bound 0); ${seconds.toFixed(0)} s`,
  );
  return twice + lost.length + unlisted.length + odd.length === 0;
}

/** What the ledger answers to somebody who comes when every lease is over. */
async function stateOf(ledger: CrashStore["ledger"], key: string): Promise<string> {
  const scope = "charge";
  const { state } = await ledger.ask({
    ...identityOfKey({ scope, key }),
    scope,
    intent: undefined,
    openedAt: await ledger.open(),
    told: [],
    fingerprint: fingerprintOf(key),
    site: "desk.charge",
    idempotent: false,
    sent: true,
    leaseMs: LEASE_MS,
    quietMs: null,
    retentionMs: 0,
  });
  return state;
}
