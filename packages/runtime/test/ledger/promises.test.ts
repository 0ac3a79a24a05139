import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { storeKinds, type StoreServer } from "./stores.ts";
import * as broken from "./world/broken-rules.ts";
import { BrokenPromise, play } from "./world/play.ts";
import { playOver } from "./world/play-over.ts";
import type { ProviderKind } from "./world/provider.ts";
import type { Settings } from "./world/world.ts";

const withoutKeys: ProviderKind = { knowsKeys: false, storesRefusals: false };
const withKeys: ProviderKind = { knowsKeys: true, storesRefusals: false };
const withStoredRefusals: ProviderKind = { knowsKeys: true, storesRefusals: true };

const schedules = fc.array(fc.nat(9_999), { minLength: 10, maxLength: 60, size: "max" });

/** `LEDGER_RUNS=10000` looks deeper, over memory and over each store. */
const RUNS = Number(process.env["LEDGER_RUNS"] ?? 500);
const STORE_RUNS = Number(process.env["LEDGER_RUNS"] ?? 100);

/** The rarest takes some 9,000 schedules on average; the seed is fixed, so that none is missed by bad luck. */
const FIND = { numRuns: 300_000, seed: 12, endOnFailure: true };

function schedulesOf(settings: Settings) {
  return fc.asyncProperty(schedules, (choices) => play(settings, choices));
}

describe("the ledger keeps its promises in every schedule of two workers, a reconciler and a lossy network", () => {
  it.each<[string, Settings]>([
    ["no keys", { provider: withoutKeys, savesTold: false }],
    ["no keys, told saved with the state", { provider: withoutKeys, savesTold: true }],
    ["no keys, business keys", { provider: withoutKeys, savesTold: false, naming: "business keys" }],
    ["keys", { provider: withKeys, savesTold: false }],
    ["keys, told saved with the state", { provider: withKeys, savesTold: true }],
    ["keys, business keys", { provider: withKeys, savesTold: false, naming: "business keys" }],
    ["keys and stored refusals", { provider: withStoredRefusals, savesTold: false }],
    ["keys and stored refusals, told saved with the state", { provider: withStoredRefusals, savesTold: true }],
  ])("provider with %s", async (_, settings) => {
    await fc.assert(schedulesOf(settings), { numRuns: RUNS });
  });
});

describe.each(storeKinds.filter(({ kind }) => kind !== "memory"))("over a $kind store", ({ start }) => {
  let server: StoreServer;
  beforeAll(async () => void (server = await start()));
  afterAll(() => server.stop());

  it("the ledger keeps them too, whatever the provider", async () => {
    const chosen = fc.record({
      provider: fc.constantFrom(withoutKeys, withKeys, withStoredRefusals),
      choices: schedules,
    });
    await playOver(server, chosen, STORE_RUNS, ({ provider, choices }, openStore) =>
      play({ provider, savesTold: true, openStore }, choices),
    );
  }, 1_800_000);
});

describe("the same schedules find the broken promise where", () => {
  it.each<[string, Partial<Settings> & { provider: ProviderKind }]>([
    ["a lease that is over makes an act fresh (V1)", { provider: withoutKeys, decide: broken.freshAfterExpiry }],
    [
      "an act is resumed though the provider knows no keys (V2)",
      { provider: withoutKeys, decide: broken.resumeWithoutKeys },
    ],
    [
      "an unknown is repeated though the provider knows no keys (V2)",
      { provider: withoutKeys, habits: { repeatsUnknownWithoutKeys: true } },
    ],
    [
      "a holder tells failed though its proof was refused (V3)",
      { provider: withKeys, habits: { tellsFailedThoughRefused: true } },
    ],
    ["a proof counts from a holder that lost its lease (V4)", { provider: withKeys, decide: broken.failByAnyHolder }],
    ["a resumed act forgets its doubt (V5)", { provider: withKeys, decide: broken.forgottenDoubt }],
    [
      "a refusal clears doubt that no callee stores (V6)",
      { provider: withKeys, habits: { takesRejectionForProof: true } },
    ],
    ["a no counts at once (V7)", { provider: withKeys, decide: broken.believedNo }],
    ["a no is judged when applied, not when asked (V8)", { provider: withoutKeys, decide: broken.noJudgedWhenApplied }],
    ["a no is not judged again when applied (V8b)", { provider: withoutKeys, decide: broken.noNotJudgedAgain }],
    ["telling closes an act (V9)", { provider: withKeys, habits: { closesWhenTold: true } }],
    ["closing holds for epochs opened before it (V10)", { provider: withKeys, decide: broken.closedForEveryEpoch }],
    ["every act has the same key (V12)", { provider: withKeys, savesTold: true, decide: broken.oneKeyForEveryAct }],
    ["keys are trusted for ever (V13)", { provider: withKeys, decide: broken.keysForEver }],
    ["every start has a run of its own (V16)", { provider: withKeys, naming: "a new run at every start" }],
    ["a retry leaves no mark (V17)", { provider: withoutKeys, habits: { retriesWithoutMark: true } }],
    ["a settled record may send (V18)", { provider: withoutKeys, decide: broken.sendInAnyState }],
    [
      "an outcome that nobody heard counts as told (V23)",
      { provider: withoutKeys, habits: { countsTheUnheardAsTold: true } },
    ],
  ])("%s", async (_, settings) => {
    const details = await fc.check(schedulesOf({ savesTold: false, ...settings }), FIND);
    expect(details.errorInstance).toBeInstanceOf(BrokenPromise);
  });
});
