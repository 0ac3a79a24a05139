import { charged } from "../desk.ts";
import { apply, idOf } from "./ledger-steps.ts";
import { LEASE, LIFETIME, MOST_ACTS, MOST_SENDS, type Settings } from "./settings.ts";
import type { Question, Request, State, Worker } from "./state.ts";
import { abandon, ask, close, giveUp, handle, remembers, save, send, sound, start, timeOut } from "./worker-steps.ts";

export type Next = readonly [name: string, state: State];

/** Everything that may happen next. */
export function nextStates(settings: Settings, state: State): readonly Next[] {
  return [
    ...startSteps(settings, state),
    ...state.workers.flatMap((worker, index) => (worker ? workerSteps(settings, state, index, worker) : [])),
    ...state.inFlight.flatMap((request) => networkSteps(settings, state, request)),
    ["a tick passes", tick(state)],
    ["sweep", apply(settings, state, { type: "sweep" }).state],
    ...(settings.hasReconciler ? reconcilerSteps(settings, state) : []),
  ];
}

/** A lease is over after one tick, a request is dead after two. */
function tick(state: State): State {
  const now = state.now + Math.min(LEASE, LIFETIME);
  return { ...state, now, inFlight: state.inFlight.filter(({ diesAt }) => Math.floor(diesAt) > now) };
}

function startSteps(settings: Settings, state: State): readonly Next[] {
  const { workers, crashes } = settings;
  if (state.starts >= workers + crashes) return [];
  const places = state.workers.slice(0, workers);
  const idle = places.findIndex((worker) => worker === undefined);
  return places.flatMap((worker, index): readonly Next[] => {
    if (worker === undefined && index !== idle) return [];
    return [
      [`${"AB"[index]} ${worker === undefined ? "starts" : "crashes, starts again"}`, start(settings, state, index)],
    ];
  });
}

function workerSteps(settings: Settings, state: State, index: number, worker: Worker): readonly Next[] {
  const name = "AB"[index];
  const { attempt } = worker;
  if (attempt === undefined) return idleSteps(settings, state, index, worker);
  if (attempt.isWaiting) return [[`${name} times out`, timeOut(state, index, attempt)]];
  const steps: Next[] = [[`${name} gives up`, giveUp(settings, state, index, attempt)]];
  const mayRepeat = settings.knowsKeys || settings.habits?.repeatsUnknownWithoutKeys === true || !attempt.doubt;
  if (!mayRepeat || attempt.sends >= MOST_SENDS) return steps;
  steps.push([`${name} sends`, send(settings, state, index, attempt, true)]);
  steps.push([`${name} sends, connection refused`, send(settings, state, index, attempt, false)]);
  return steps;
}

function idleSteps(settings: Settings, state: State, index: number, worker: Worker): readonly Next[] {
  const name = "AB"[index];
  const steps: Next[] = [];
  if (worker.acts < MOST_ACTS && state.asks < settings.asks) {
    steps.push([`${name} asks and sends`, ask(settings, state, index, worker, true)]);
    steps.push([`${name} asks`, ask(settings, state, index, worker, false)]);
  }
  if (worker.savedHere < worker.toldHere.length) steps.push([`${name} saves`, save(state, index, worker)]);
  if (worker.savedHere > 0) steps.push([`${name} closes`, close(settings, state, worker)]);
  return steps;
}

function networkSteps(settings: Settings, state: State, request: Request): readonly Next[] {
  const label = `request ${request.seq}`;
  const steps: Next[] = [[`${label} arrives`, handle(settings, state, request, "succeeded")]];
  const inFlight = state.inFlight.filter((other) => other !== request);
  // One that somebody waits for is lost by the time-out that follows.
  if (request.awaitedBy === undefined) steps.push([`${label} is lost`, { ...state, inFlight }]);
  if (remembers(settings, state, request) === undefined) {
    steps.push([`${label} is refused`, handle(settings, state, request, "rejected")]);
  }
  if (request.awaitedBy !== undefined) {
    steps.push([`${label} arrives, caller gone`, abandon(settings, state, request, request.awaitedBy)]);
  }
  return steps;
}

function reconcilerSteps(settings: Settings, state: State): readonly Next[] {
  const { question, records, charged: books, now } = state;
  if (question !== undefined) return [["reconciler settles", settle(settings, state, question)]];
  return records
    .filter((record) => record.state === "executing" || record.state === "in-doubt")
    .map(({ seq }): Next => {
      const happened = books.includes(seq);
      const asked = { ...state, question: { seq, happened, askedAt: now } };
      return [`reconciler asks about ${seq}: ${happened ? "yes" : "no"}`, asked];
    });
}

function settle(settings: Settings, before: State, { seq, happened, askedAt }: Question): State {
  const verdict = happened ? ({ happened, value: charged } as const) : ({ happened: false, askedAt } as const);
  const by = { reconciler: "charge" };
  return { ...sound(apply(settings, before, { type: "reconcile", id: idOf(seq), verdict, by })), question: undefined };
}
