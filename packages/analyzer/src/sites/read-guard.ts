import type { Effect } from "../catalog/sdk.ts";
import type { Compiler } from "../compiler/compiler.ts";
import { fileOf } from "../compiler/file-of.ts";
import type { CallLike } from "../compiler/syntax.ts";
import type { Guarding } from "./guarding.ts";
import { isAround } from "./is-around.ts";
import { nameCall } from "./name-call.ts";
import { readApproval } from "./read-approval.ts";
import { readDedupes } from "./read-dedupes.ts";
import { readFreshIdentity } from "./read-fresh-key.ts";
import { readGuardRetries } from "./read-guard-retries.ts";
import { toNearKey } from "./to-near.ts";
import type { InnermostGuard, KnownGuard, SiteGuard } from "./site-guard.ts";

/** What stands guard over a call, and what it was told. */
export function readGuard(compiler: Compiler, guarding: Guarding, call: CallLike, effect: Effect): SiteGuard {
  const { answer, guard } = guarding.read(call, effect);
  return { answer, innermost: guard && toInnermost(compiler, guard, call) };
}

function toInnermost(compiler: Compiler, guard: KnownGuard, call: CallLike): InnermostGuard {
  return {
    ...guard,
    name: nameCall(compiler, fileOf(guard.call), guard.call),
    encloses: isAround(guard.call, call),
    approval: readApproval(compiler, guard),
    dedupes: readDedupes(compiler, guard),
    retries: readGuardRetries(compiler, guard),
    freshIdentity: toNearKey(compiler, call, readFreshIdentity(compiler, guard)),
  };
}
