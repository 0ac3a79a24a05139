import { charged } from "../desk.ts";
import { KEY_RETENTION, LIFETIME } from "./provider.ts";
import { abandon, ask, giveUp, handle, save, send, start, timeOut } from "./worker-steps.ts";
import { type Attempt, LEASE, MOST_ACTS, MOST_STARTS, type Question, type Worker, type World } from "./world.ts";

/** One thing that may happen next. */
export interface Step {
  readonly name: string;
  readonly take: () => void | Promise<void>;
}

/** Everything that may happen next in this world. */
export function possibleSteps(world: World): readonly Step[] {
  return [
    ...startSteps(world),
    ...[...world.workers.values()].flatMap((worker) => workerSteps(world, worker)),
    ...networkSteps(world),
    ...timeSteps(world),
    ...reconcilerSteps(world),
  ];
}

function startSteps(world: World): readonly Step[] {
  if (world.starts >= MOST_STARTS) return [];
  return ["A", "B"].map((name) => ({ name: `${name} starts`, take: () => start(world, name) }));
}

function workerSteps(world: World, worker: Worker): readonly Step[] {
  const { name, attempt } = worker;
  if (attempt?.waitsFor !== undefined) return [{ name: `${name} times out`, take: () => timeOut(attempt) }];
  return attempt === undefined ? idleSteps(world, worker) : attemptSteps(world, worker, attempt);
}

function attemptSteps(world: World, worker: Worker, attempt: Attempt): readonly Step[] {
  const { name } = worker;
  const steps: Step[] = [{ name: `${name} gives up`, take: () => giveUp(world, worker, attempt) }];
  const mayRepeat = world.provider.kind.knowsKeys || world.habits.repeatsUnknownWithoutKeys === true;
  if (attempt.doubt && !mayRepeat) return steps;
  steps.push({ name: `${name} sends`, take: () => send(world, worker, attempt, true) });
  steps.push({ name: `${name} sends, connection refused`, take: () => send(world, worker, attempt, false) });
  return steps;
}

function idleSteps(world: World, worker: Worker): readonly Step[] {
  const { name } = worker;
  const steps: Step[] = [];
  if (worker.acts < MOST_ACTS) {
    steps.push({ name: `${name} asks and sends`, take: () => ask(world, worker, true) });
    steps.push({ name: `${name} asks`, take: () => ask(world, worker, false) });
  }
  if (worker.savedIds.length < worker.toldIds.length) {
    steps.push({ name: `${name} saves`, take: () => save(world, worker) });
  }
  const { savedIds } = worker;
  if (savedIds.length > 0) steps.push({ name: `${name} closes`, take: () => world.ledger.close(savedIds) });
  return steps;
}

function networkSteps(world: World): readonly Step[] {
  return world.provider.inFlight.flatMap((request) => {
    const label = `request ${request.lease.seq}`;
    const steps: Step[] = [
      { name: `${label} arrives`, take: () => handle(world, request, "succeeded") },
      { name: `${label} is lost`, take: () => world.provider.lose(request) },
    ];
    if (!world.provider.remembers(request, world.now())) {
      steps.push({ name: `${label} is refused`, take: () => handle(world, request, "rejected") });
    }
    const waiting = [...world.workers.values()].find(({ attempt }) => attempt?.waitsFor === request);
    if (waiting !== undefined) {
      steps.push({ name: `${label} arrives, caller gone`, take: () => abandon(world, waiting, request) });
    }
    return steps;
  });
}

function timeSteps(world: World): readonly Step[] {
  return [1, LEASE, LIFETIME, KEY_RETENTION - LIFETIME].map((ms) => ({
    name: `${ms} ms pass`,
    take: () => world.wait(ms),
  }));
}

function reconcilerSteps(world: World): readonly Step[] {
  const steps: Step[] = [{ name: "sweep", take: async () => void (await world.ledger.sweep()) }];
  for (const id of world.known) {
    steps.push({ name: `reconciler asks about ${id.slice(-1)}`, take: () => question(world, id) });
  }
  const { question: asked } = world;
  if (asked !== undefined) steps.push({ name: "reconciler settles", take: () => settle(world, asked) });
  return steps;
}

async function question(world: World, id: string): Promise<void> {
  const askedAt = await world.ledger.now();
  const happened = world.provider.charged.includes(id);
  world.question = { id, happened, askedAt };
  world.trace.push(`  ${happened ? "yes" : "no"}`);
}

async function settle(world: World, { id, happened, askedAt }: Question): Promise<void> {
  world.question = undefined;
  const verdict = happened ? ({ happened, value: charged } as const) : ({ happened: false, askedAt } as const);
  const answer = await world.ledger.reconcile(id, verdict, { reconciler: "charge" });
  world.trace.push(`  ${typeof answer === "object" ? answer.kind : answer}`);
  if (typeof answer === "object") world.violations.push(`alarm: ${answer.kind} about ${answer.id}`);
}
