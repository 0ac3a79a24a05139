import { fingerprintOf, type Identity, identityOfIntent, identityOfKey } from "../../../src/ledger/identity.ts";
import type { Lease } from "../../../src/ledger/ledger.ts";
import { charged, declined, lost } from "../desk.ts";
import { KEY_RETENTION, LIFETIME, type Reply, type Request } from "./provider.ts";
import { type Attempt, LEASE, type Worker, type World } from "./world.ts";

const scope = "charge";
const intent = { amount: 50 };
const limits = { leaseMs: LEASE, quietMs: LIFETIME };

/** A worker starts, or starts again after a crash, from the state that was saved last. */
export async function start(world: World, name: string): Promise<void> {
  world.starts += 1;
  world.wait(1);
  const openedAt = await world.ledger.open();
  const { acts, told } = world.saved;
  const known = world.settings.savesTold ? told : [];
  const run = world.settings.naming === undefined ? "case-7" : `case-${world.starts}`;
  world.workers.set(name, { name, run, openedAt, told: [...known], toldIds: [], savedIds: [], acts });
}

export async function ask(world: World, worker: Worker, sent: boolean): Promise<void> {
  world.asked = Math.max(world.asked, worker.acts + 1);
  const { told, openedAt, run } = worker;
  const answer = await world.ledger.ask({
    ...identityOf(world, worker),
    ...limits,
    run,
    scope,
    intent,
    told,
    openedAt,
    sent,
    fingerprint: fingerprintOf(intent),
    site: "desk.charge",
    idempotent: world.provider.kind.knowsKeys,
    retentionMs: KEY_RETENTION - LIFETIME,
  });
  world.trace.push(`  ${answer.state}`);
  if (answer.state === "replay") return tellSucceeded(world, worker, answer.record);
  if (answer.state !== "fresh" && answer.state !== "resume") return;
  const { lease } = answer;
  world.known.add(lease.id);
  worker.attempt = { lease, doubt: lease.doubt, sends: sent ? 1 : 0 };
  if (sent) post(world, worker.attempt);
}

export async function send(world: World, worker: Worker, attempt: Attempt, isConnected: boolean): Promise<void> {
  const isUnmarked = world.habits.retriesWithoutMark === true && attempt.sends > 0;
  const answer = isUnmarked ? "ok" : await world.ledger.send(attempt.lease, limits);
  world.trace.push(`  ${answer}`);
  if (answer === "refused") return tellUnknown(world, worker, attempt);
  attempt.sends += 1;
  if (isConnected) post(world, attempt);
}

/** The reply did not come in time. */
export function timeOut(attempt: Attempt): void {
  attempt.doubt = true;
  attempt.waitsFor = undefined;
}

export async function giveUp(world: World, worker: Worker, attempt: Attempt): Promise<void> {
  return attempt.doubt ? tellUnknown(world, worker, attempt) : tellFailed(world, worker, attempt, false);
}

/** The provider acts on a request; its reply arrives if anybody still waits for it. */
export async function handle(world: World, request: Request, wish: Reply): Promise<void> {
  const reply = world.provider.handle(request, wish, world.now());
  world.trace.push(`  ${reply}`);
  const worker = [...world.workers.values()].find(({ attempt }) => attempt?.waitsFor === request);
  if (worker?.attempt === undefined) return;
  const { storesRefusals } = world.provider.kind;
  if (reply === "succeeded") return succeed(world, worker, worker.attempt.lease);
  const isProof = !worker.attempt.doubt || storesRefusals || world.habits.takesRejectionForProof === true;
  if (!isProof) return tellUnknown(world, worker, worker.attempt);
  return tellFailed(world, worker, worker.attempt, storesRefusals || world.habits.takesRejectionForProof === true);
}

export function save(world: World, worker: Worker): void {
  worker.savedIds = [...worker.toldIds];
  if (worker.acts <= world.saved.acts) return;
  Object.assign(world.saved, { acts: worker.acts, told: [...worker.told] });
}

/** The caller has gone: the outcome reaches nobody. */
export async function abandon(world: World, worker: Worker, request: Request): Promise<void> {
  const { attempt } = worker;
  if (attempt === undefined || world.provider.handle(request, "succeeded", world.now()) !== "succeeded") return;
  worker.attempt = undefined;
  await world.ledger.succeed(attempt.lease.id, charged);
  if (world.habits.countsTheUnheardAsTold === true) worker.told.push(attempt.lease.seq);
}

function identityOf({ settings }: World, { run, acts }: Worker): Identity {
  const isKeyed = settings.naming === "business keys";
  return isKeyed ? identityOfKey({ scope, key: `order-${acts + 1}` }) : identityOfIntent({ run, scope, intent });
}

function post(world: World, attempt: Attempt): void {
  attempt.waitsFor = { lease: attempt.lease, leftAt: world.now() };
  world.provider.post(attempt.waitsFor);
}

async function succeed(world: World, worker: Worker, lease: Lease): Promise<void> {
  const answer = await world.ledger.succeed(lease.id, charged);
  if (typeof answer === "object") world.violations.push(`alarm: ${answer.kind} about ${answer.id}`);
  await tellSucceeded(world, worker, lease);
}

async function tellSucceeded(world: World, worker: Worker, { id, seq }: { id: string; seq: number }): Promise<void> {
  worker.attempt = undefined;
  worker.acts += 1;
  worker.told.push(seq);
  worker.toldIds.push(id);
  world.trace.push(`  ${worker.name} is told: ${id.slice(-1)} succeeded, act ${worker.acts} done`);
  const isExact = world.settings.savesTold || world.settings.naming === "business keys";
  if (isExact && world.provider.charged.length < worker.acts) {
    world.violations.push(`P4: told ${worker.acts} acts, yet ${world.provider.charged.length} charged`);
  }
  if (world.habits.closesWhenTold === true) await world.ledger.close([id]);
}

async function tellFailed(world: World, worker: Worker, { lease }: Attempt, refusalStored: boolean): Promise<void> {
  const answer = await world.ledger.fail(lease, declined, { refusalStored });
  worker.attempt = undefined;
  const isTold = answer === "recorded" || world.habits.tellsFailedThoughRefused === true;
  if (isTold) world.toldFailed.add(lease.id);
  world.trace.push(`  ${answer}: ${worker.name} is told: ${isTold ? "failed" : "unknown"}`);
}

async function tellUnknown(world: World, worker: Worker, { lease }: Attempt): Promise<void> {
  const answer = await world.ledger.markUnknown(lease, lost);
  worker.attempt = undefined;
  world.trace.push(`  ${answer}: ${worker.name} is told: unknown`);
}
