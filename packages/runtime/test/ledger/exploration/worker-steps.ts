import { charged, declined, lost } from "../desk.ts";
import { apply, askFor, idOf, later } from "./ledger-steps.ts";
import { KEY_RETENTION, LEASE, LIFETIME, type Settings } from "./settings.ts";
import type { Attempt, Reply, Request, State, Worker } from "./state.ts";

/** A worker starts, or crashes and starts again, from the state that was saved last. */
export function start({ savesTold }: Settings, before: State, index: number): State {
  const state = later(before);
  const { acts, told } = state.saved;
  const worker = { openedAt: state.now, told: savesTold ? told : [], toldHere: [], savedHere: 0, acts };
  const orphaned = state.inFlight.map((request) => forsaken(request, index));
  return withWorker({ ...state, starts: state.starts + 1, inFlight: orphaned }, index, worker);
}

export function ask(settings: Settings, before: State, index: number, worker: Worker, sent: boolean): State {
  const wanted = Math.max(before.wanted, worker.acts + 1);
  const { state, answer } = apply(
    settings,
    { ...before, wanted, asks: before.asks + 1 },
    askFor(settings, worker, sent),
  );
  if (answer.state === "replay") return tellSucceeded(settings, state, index, answer.record.seq);
  if (answer.state !== "fresh" && answer.state !== "resume") return state;
  const { lease } = answer;
  const attempt = { lease, doubt: lease.doubt, sends: 0, isWaiting: false };
  return sent ? post(state, index, attempt) : withWorker(state, index, { ...worker, attempt });
}

export function send(settings: Settings, before: State, index: number, attempt: Attempt, isConnected: boolean): State {
  const isUnmarked = settings.habits?.retriesWithoutMark === true && attempt.sends > 0;
  const limits = { leaseMs: LEASE, quietMs: LIFETIME };
  const { lease } = attempt;
  const { state, answer } = isUnmarked
    ? ({ state: before, answer: "ok" } as const)
    : apply(settings, before, { type: "send", lease, limits });
  if (answer === "refused") return tellUnknown(settings, state, index, attempt);
  if (isConnected) return post(state, index, attempt);
  return withAttempt(state, index, { ...attempt, sends: attempt.sends + 1 });
}

export function timeOut(state: State, index: number, attempt: Attempt): State {
  const inFlight = state.inFlight.map((request) => forsaken(request, index));
  return withAttempt({ ...state, inFlight }, index, { ...attempt, doubt: true, isWaiting: false });
}

export function giveUp(settings: Settings, state: State, index: number, attempt: Attempt): State {
  if (attempt.doubt) return tellUnknown(settings, state, index, attempt);
  return tellFailed(settings, state, index, attempt, false);
}

export function save(state: State, index: number, worker: Worker): State {
  const saved = worker.acts > state.saved.acts ? { acts: worker.acts, told: worker.told } : state.saved;
  return withWorker({ ...state, saved }, index, { ...worker, savedHere: worker.toldHere.length });
}

export function close(settings: Settings, before: State, worker: Worker): State {
  const ids = worker.toldHere.slice(0, worker.savedHere).map(idOf);
  return apply(settings, later(before), { type: "close", ids }).state;
}

/** The provider acts on a request, unless its key says that it has done so; whoever waits for the reply hears it. */
export function handle(settings: Settings, before: State, request: Request, wish: Reply): State {
  const { state, reply } = arrive(settings, before, request, wish);
  const index = request.awaitedBy;
  const attempt = index === undefined ? undefined : state.workers[index]?.attempt;
  if (index === undefined || attempt === undefined) return state;
  const { storesRefusals, habits } = settings;
  if (reply === "succeeded") return succeed(settings, state, index, attempt);
  const isBelieved = storesRefusals || habits?.takesRejectionForProof === true;
  if (attempt.doubt && !isBelieved) return tellUnknown(settings, state, index, attempt);
  return tellFailed(settings, state, index, attempt, isBelieved);
}

/** The outcome reaches nobody: the caller has gone. */
export function abandon(settings: Settings, before: State, request: Request, index: number): State {
  const { state, reply } = arrive(settings, before, request, "succeeded");
  const worker = state.workers[index];
  if (reply !== "succeeded" || worker?.attempt === undefined) return before;
  const { seq, id } = worker.attempt.lease;
  const recorded = sound(apply(settings, state, { type: "succeed", id, outcome: charged }));
  const told = settings.habits?.countsTheUnheardAsTold === true ? [...worker.told, seq] : worker.told;
  return withWorker(recorded, index, { ...worker, told, attempt: undefined });
}

export function remembers({ knowsKeys }: Settings, { answers, now }: State, { key }: Request): Reply | undefined {
  if (!knowsKeys) return undefined;
  return answers.find((answer) => answer.key === key && now < answer.forgottenAt)?.reply;
}

function arrive(settings: Settings, before: State, request: Request, wish: Reply): { state: State; reply: Reply } {
  const inFlight = before.inFlight.filter((other) => other !== request);
  const known = remembers(settings, before, request);
  if (known !== undefined) return { state: { ...before, inFlight }, reply: known };
  const { storesRefusals, forgetsKeys, knowsKeys } = settings;
  const isStored = knowsKeys && (wish === "succeeded" || storesRefusals);
  const forgottenAt = forgetsKeys ? before.now + KEY_RETENTION : Number.MAX_SAFE_INTEGER;
  const others = before.answers.filter(({ key }) => key !== request.key);
  const answers = isStored ? [...others, { key: request.key, reply: wish, forgottenAt }] : before.answers;
  const charged = wish === "succeeded" ? [...before.charged, request.seq] : before.charged;
  return { state: { ...before, inFlight, answers, charged }, reply: wish };
}

function post(state: State, index: number, attempt: Attempt): State {
  const { seq, key } = attempt.lease;
  const request = { seq, key, diesAt: state.now + LIFETIME, awaitedBy: index };
  const posted = { ...state, inFlight: [...state.inFlight, request] };
  return withAttempt(posted, index, { ...attempt, sends: attempt.sends + 1, isWaiting: true });
}

function succeed(settings: Settings, before: State, index: number, { lease }: Attempt): State {
  const state = sound(apply(settings, before, { type: "succeed", id: lease.id, outcome: charged }));
  return tellSucceeded(settings, state, index, lease.seq);
}

function tellSucceeded(settings: Settings, state: State, index: number, seq: number): State {
  const worker = state.workers[index];
  if (worker === undefined) return state;
  const acts = worker.acts + 1;
  const told = withWorker(state, index, {
    ...worker,
    acts,
    told: [...worker.told, seq],
    toldHere: [...worker.toldHere, seq],
    attempt: undefined,
  });
  const isSwallowed = settings.savesTold && state.charged.length < acts;
  const checked = isSwallowed ? { ...told, alarm: `P4: told ${acts} acts, ${state.charged.length} charged` } : told;
  if (settings.habits?.closesWhenTold !== true) return checked;
  return apply(settings, later(checked), { type: "close", ids: [idOf(seq)] }).state;
}

function tellFailed(
  settings: Settings,
  before: State,
  index: number,
  { lease }: Attempt,
  refusalStored: boolean,
): State {
  const { state, answer } = apply(settings, before, { type: "fail", lease, failure: declined, refusalStored });
  const isTold = answer === "recorded" || settings.habits?.tellsFailedThoughRefused === true;
  const toldFailed = isTold ? [...state.toldFailed, lease.seq] : state.toldFailed;
  return withAttempt({ ...state, toldFailed: [...new Set(toldFailed)] }, index, undefined);
}

function tellUnknown(settings: Settings, before: State, index: number, { lease }: Attempt): State {
  const { state } = apply(settings, before, { type: "markUnknown", lease, inDoubt: lost });
  return withAttempt(state, index, undefined);
}

export function sound({ state, answer }: { state: State; answer: unknown }): State {
  return typeof answer === "object" && answer !== null
    ? { ...state, alarm: `alarm: ${JSON.stringify(answer)}` }
    : state;
}

function forsaken(request: Request, index: number): Request {
  return request.awaitedBy === index ? { ...request, awaitedBy: undefined } : request;
}

function withAttempt(state: State, index: number, attempt: Attempt | undefined): State {
  const worker = state.workers[index];
  return worker === undefined ? state : withWorker(state, index, { ...worker, attempt });
}

function withWorker(state: State, index: number, worker: Worker): State {
  return { ...state, workers: state.workers.map((other, place) => (place === index ? worker : other)) };
}
