import { setTimeout as sleep } from "node:timers/promises";
import type { Caller } from "./caller.ts";
import type { Fault } from "./fault-list.ts";
import { namelessUrl, openFaultServer, refusedUrl } from "./fault-server.ts";
import type { Told, Variant } from "./told.ts";
import type { Truth } from "./truth.ts";

/** One SDK under one fault: what its caller was told, and what was true. */
export interface Cell {
  readonly caller: Caller;
  readonly fault: Fault;
  readonly told: readonly Told[];
  /** Said failed, had happened. */
  readonly deniedSuccesses: number;
  /** Said succeeded, had not. */
  readonly claimedSuccesses: number;
  /** How often the work was done beyond the first time. */
  readonly extraCommits: number;
}

/** After an answer, work that is still going on at the server has this long. */
const settleMs = 300;
/** Whoever waits longer is told nothing. */
const patienceMs = 12_000;
/** From a request's arrival to the caller's abort. */
const abortMs = 20;

/** Makes a call under a fault, and a write once more if its caller was not told that it succeeded, as people and models do. */
export async function runCell(variant: Variant, caller: Caller, fault: Fault, noTlsUrl: string): Promise<Cell> {
  const server = await openFaultServer(caller.callee, fault.script);
  const urls = { server: server.url, refused: refusedUrl, "no name": namelessUrl, "no tls": noTlsUrl };
  const ask = variant.open(caller);
  const answers: Answer[] = [];
  const askOnce = async () => {
    const controller = new AbortController();
    server.onWork = () =>
      void (fault.isAborted && answers.length === 0 && setTimeout(() => controller.abort(), abortMs));
    const told = await atMost(ask(urls[fault.where], controller.signal));
    await sleep(settleMs);
    answers.push({ told, hasHappened: server.truth.commits > 0 });
    return told;
  };
  const told = await askOnce();
  if (caller.kind === "write" && (told === "failed" || told === "unknown")) await askOnce();
  await server.close();
  return toCell({ caller, fault }, answers, server.truth);
}

interface Answer {
  readonly told: Told;
  readonly hasHappened: boolean;
}

function toCell(place: Pick<Cell, "caller" | "fault">, answers: readonly Answer[], { commits }: Truth): Cell {
  return {
    ...place,
    told: answers.map(({ told }) => told),
    deniedSuccesses: answers.filter(({ told, hasHappened }) => told === "failed" && hasHappened).length,
    claimedSuccesses: answers.filter(({ told, hasHappened }) => told === "succeeded" && !hasHappened).length,
    extraCommits: Math.max(0, commits - 1),
  };
}

async function atMost(telling: Promise<Told>): Promise<Told> {
  const controller = new AbortController();
  const patience = sleep(patienceMs, "nothing" as const, controller).catch(() => "nothing" as const);
  const told = await Promise.race([telling, patience]);
  controller.abort();
  return told;
}
