import fc from "fast-check";
import type { StoreServer } from "../stores.ts";
import { apart } from "./apart.ts";
import type { Settings } from "./world.ts";

/** How many worlds are played at once, so that a disk or a server is not waited for one by one. */
const AT_ONCE = 25;

/** Plays at least `runs` schedules, many at once, over one store. */
export async function playOver<S>(
  server: StoreServer,
  schedules: fc.Arbitrary<S>,
  runs: number,
  play: (schedule: S, openStore: NonNullable<Settings["openStore"]>) => Promise<unknown>,
): Promise<void> {
  const batches = fc.array(schedules, { minLength: AT_ONCE, maxLength: AT_ONCE });
  const played = fc.asyncProperty(batches, async (batch) => {
    const { store, remove } = await server.open();
    const plays = batch.map((schedule, part) => play(schedule, (clock) => apart(store, part, clock)));
    await Promise.allSettled(plays);
    await remove();
    await Promise.all(plays);
  });
  await fc.assert(played, { numRuns: Math.ceil(runs / AT_ONCE) });
}
