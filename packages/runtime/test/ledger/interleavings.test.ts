import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { storeKinds, type StoreServer } from "./stores.ts";
import { namedSchedules } from "./world/named-schedules.ts";
import { playNamed } from "./world/play.ts";
import { playOver } from "./world/play-over.ts";
import type { Settings } from "./world/world.ts";

/** Of each over memory, and of all together over each store; `LEDGER_RUNS=10000` looks deeper. */
const RUNS = Number(process.env["LEDGER_RUNS"] ?? 500);

const disturbances = fc.array(fc.option(fc.nat(9_999), { nil: undefined, freq: 2 }), { maxLength: 12, size: "max" });

/** What was told is saved with the state, so that no promise has an exception. */
function settingsFor(knowsKeys: boolean, openStore: Settings["openStore"]): Settings {
  const provider = { knowsKeys, storesRefusals: false };
  return { provider, savesTold: true, ...(openStore && { openStore }) };
}

describe.each(namedSchedules)("$name", ({ steps, needsKeys }) => {
  const kinds = needsKeys ? [true] : [true, false];

  it.each(kinds)("plays to its end where nothing comes between, with keys: %s", async (knowsKeys) => {
    expect(await playNamed(settingsFor(knowsKeys, undefined), steps, [])).toEqual([]);
  });

  it.each(kinds)("keeps every promise whatever comes between, with keys: %s", async (knowsKeys) => {
    const played = fc.asyncProperty(disturbances, async (choices) => {
      await playNamed(settingsFor(knowsKeys, undefined), steps, choices);
    });
    await fc.assert(played, { numRuns: RUNS });
  });
});

describe.each(storeKinds.filter(({ kind }) => kind !== "memory"))("over a $kind store", ({ start }) => {
  let server: StoreServer;
  beforeAll(async () => void (server = await start()));
  afterAll(() => server.stop());

  it("the named interleavings keep every promise whatever comes between", async () => {
    const chosen = fc.record({ schedule: fc.constantFrom(...namedSchedules), choices: disturbances });
    await playOver(server, chosen, RUNS, ({ schedule: { steps, needsKeys }, choices }, openStore) =>
      playNamed(settingsFor(needsKeys, openStore), steps, choices),
    );
  }, 900_000);
});
