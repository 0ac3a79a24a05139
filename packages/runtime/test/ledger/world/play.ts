import { possibleSteps, type Step } from "./steps.ts";
import { findViolations, openWorld, type Settings, type World } from "./world.ts";

/** Plays one schedule: each choice picks among the steps that are possible then. Throws with the whole story where a promise is broken. */
export async function play(settings: Settings, choices: readonly number[]): Promise<void> {
  const world = openWorld(settings);
  for (const choice of choices) {
    const steps = possibleSteps(world);
    const step = steps[choice % steps.length];
    if (step === undefined) return;
    await takeStep(world, step);
  }
}

/**
 * Plays the named steps in their order, each where it is possible, and before each of them one of the other steps where a choice is left.
 * Gives the names of the steps that were not possible.
 */
export async function playNamed(
  settings: Settings,
  names: readonly string[],
  choices: readonly (number | undefined)[],
): Promise<readonly string[]> {
  const world = openWorld(settings);
  const missed: string[] = [];
  for (const [place, name] of names.entries()) {
    const choice = choices[place];
    const others = choice === undefined ? [] : possibleSteps(world);
    const other = others[(choice ?? 0) % others.length];
    if (other !== undefined) await takeStep(world, other);
    const step = possibleSteps(world).find((possible) => possible.name === name);
    if (step === undefined) missed.push(name);
    else await takeStep(world, step);
  }
  return missed;
}

async function takeStep(world: World, step: Step): Promise<void> {
  world.trace.push(step.name);
  await step.take();
  const violations = findViolations(world);
  if (violations.length > 0) throw new BrokenPromise(violations, world.trace);
}

/** A schedule in which the ledger did not keep what it promises. */
export class BrokenPromise extends Error {
  override readonly name = "BrokenPromise";

  constructor(violations: readonly string[], trace: readonly string[]) {
    super([...violations, ...trace].join("\n"));
  }
}
