import * as broken from "../world/broken-rules.ts";
import type { Settings } from "./settings.ts";

const withoutKeys = { knowsKeys: false, storesRefusals: false, forgetsKeys: false };
const withKeys = { ...withoutKeys, knowsKeys: true };
const exact = { savesTold: true, hasReconciler: true };
const forgetful = { savesTold: false, hasReconciler: true };

/** Bounds are asks, crashes, workers. */
function bounds(asks: number, crashes: number, workers: 1 | 2) {
  return { asks, crashes, workers };
}

/** The rules as they are, at bounds that a small machine exhausts in minutes. Each must be explored to its end, without a broken promise. */
export const soundRuns: readonly Settings[] = [
  { name: "no keys, reconciler", ...withoutKeys, ...forgetful, ...bounds(2, 1, 2) },
  { name: "no keys, reconciler", ...withoutKeys, ...forgetful, ...bounds(3, 1, 2) },
  { name: "no keys, reconciler", ...withoutKeys, ...forgetful, ...bounds(4, 2, 1) },
  { name: "no keys, reconciler, told saved", ...withoutKeys, ...exact, ...bounds(3, 1, 2) },
  { name: "keys, reconciler", ...withKeys, ...forgetful, ...bounds(2, 1, 2) },
  { name: "keys, reconciler", ...withKeys, ...forgetful, ...bounds(3, 2, 1) },
  { name: "keys, told saved", ...withKeys, ...exact, hasReconciler: false, ...bounds(3, 1, 2) },
  {
    name: "keys, refusals stored",
    ...withKeys,
    storesRefusals: true,
    ...forgetful,
    hasReconciler: false,
    ...bounds(3, 1, 2),
  },
  { name: "keys forgotten, reconciler", ...withKeys, forgetsKeys: true, ...forgetful, ...bounds(2, 1, 2) },
  { name: "keys forgotten, reconciler", ...withKeys, forgetsKeys: true, ...forgetful, ...bounds(2, 2, 1) },
];

/** Further bounds, for an hour of a larger machine. */
export const largeRuns: readonly Settings[] = [
  { name: "no keys, reconciler", ...withoutKeys, ...forgetful, ...bounds(3, 2, 2) },
  { name: "no keys, reconciler", ...withoutKeys, ...forgetful, ...bounds(4, 2, 2) },
  { name: "no keys, reconciler, told saved", ...withoutKeys, ...exact, ...bounds(4, 2, 2) },
  { name: "keys, reconciler", ...withKeys, ...forgetful, ...bounds(4, 2, 1) },
  { name: "keys, reconciler", ...withKeys, ...forgetful, ...bounds(3, 2, 2) },
  { name: "keys, reconciler, told saved", ...withKeys, ...exact, ...bounds(3, 1, 2) },
  { name: "keys forgotten, reconciler", ...withKeys, forgetsKeys: true, ...forgetful, ...bounds(3, 1, 1) },
];

/** One rule broken, or one habit of the workers: each must be caught. */
export const brokenRuns: readonly Settings[] = [
  { name: "V1 a lease that is over makes an act fresh", ...withoutKeys, decide: broken.freshAfterExpiry },
  { name: "V2 resumed though the provider knows no keys", ...withoutKeys, decide: broken.resumeWithoutKeys },
  {
    name: "V2 repeated though the provider knows no keys",
    ...withoutKeys,
    habits: { repeatsUnknownWithoutKeys: true },
  },
  { name: "V3 told failed though the proof was refused", ...withKeys, habits: { tellsFailedThoughRefused: true } },
  { name: "V4 a proof counts from a holder that lost its lease", ...withKeys, decide: broken.failByAnyHolder },
  { name: "V5 a resumed act forgets its doubt", ...withKeys, decide: broken.forgottenDoubt },
  { name: "V6 a refusal that no callee stores clears doubt", ...withKeys, habits: { takesRejectionForProof: true } },
  { name: "V7 a no counts at once", ...withKeys, decide: broken.believedNo },
  { name: "V8 a no is judged when applied, not when asked", ...withoutKeys, decide: broken.noJudgedWhenApplied },
  { name: "V9 telling closes an act", ...withKeys, habits: { closesWhenTold: true } },
  { name: "V10 closing holds for epochs opened before it", ...withKeys, decide: broken.closedForEveryEpoch },
  { name: "V12 every act has the same key", ...withKeys, savesTold: true, decide: broken.oneKeyForEveryAct },
  { name: "V13 keys are trusted for ever", ...withKeys, forgetsKeys: true, decide: broken.keysForEver },
  { name: "V17 a retry leaves no mark", ...withoutKeys, habits: { retriesWithoutMark: true } },
  { name: "V18 a settled record may send", ...withoutKeys, decide: broken.sendInAnyState },
  { name: "V23 what nobody heard counts as told", ...withoutKeys, habits: { countsTheUnheardAsTold: true } },
].map((run) => ({ ...forgetful, ...bounds(3, 2, 2), ...run }));
