import { possibleSteps } from "./steps.ts";
import { findViolations, openWorld, type Settings } from "./world.ts";

/** Plays one schedule: each choice picks among the steps that are possible then. Throws with the whole story where a promise is broken. */
export async function play(settings: Settings, choices: readonly number[]): Promise<void> {
  const world = openWorld(settings);
  for (const choice of choices) {
    const steps = possibleSteps(world);
    const step = steps[choice % steps.length];
    if (step === undefined) return;
    world.trace.push(step.name);
    await step.take();
    const violations = findViolations(world);
    if (violations.length > 0) throw new BrokenPromise(violations, world.trace);
  }
}

/** A schedule in which the ledger did not keep what it promises. */
export class BrokenPromise extends Error {
  override readonly name = "BrokenPromise";

  constructor(violations: readonly string[], trace: readonly string[]) {
    super([...violations, ...trace].join("\n"));
  }
}
