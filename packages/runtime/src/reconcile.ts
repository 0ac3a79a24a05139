import { toIdempotencyKey } from "@thirdstate/types/internal";
import type { LedgerRecord, StoredSuccess } from "./ledger/record.ts";
import type { Finding, Reconciler, Reconciliation } from "./api/reconciler.ts";
import type { Remote } from "./api/remote.ts";
import { sound } from "./calls/notify.ts";
import type { Settings } from "./calls/settings.ts";

/** Asks about every record in doubt, one after the other: a provider in trouble is not helped by a flood of questions. */
export function makeReconcile(settings: Settings): Remote["reconcile"] {
  return async (filter) => {
    const reconciliations: Reconciliation[] = [];
    for (const record of await settings.ledger.listInDoubt(filter)) {
      reconciliations.push(await reconcileOne(settings, record));
    }
    return reconciliations;
  };
}

async function reconcileOne(settings: Settings, record: LedgerRecord): Promise<Reconciliation> {
  const { id, scope, site } = record;
  const reconciler = settings.reconcilers.get(scope);
  if (reconciler === undefined) return { id, scope, site, result: "no-reconciler" };
  const askedAt = await settings.ledger.now();
  const { finding, cause } = await ask(reconciler, record);
  if (finding === "unknown") return { id, scope, site, result: "unknown", ...(cause !== undefined && { cause }) };
  return { id, scope, site, result: await settle(settings, record, finding, askedAt) };
}

async function ask(
  reconciler: Reconciler,
  { key, intent, id }: LedgerRecord,
): Promise<{ finding: Finding; cause?: unknown }> {
  try {
    return { finding: await reconciler.ask({ key: toIdempotencyKey(key), intent, id }) };
  } catch (cause) {
    return { finding: "unknown", cause };
  }
}

async function settle(
  { ledger, onAlarm }: Settings,
  { id, scope }: LedgerRecord,
  finding: Exclude<Finding, "unknown">,
  askedAt: number,
): Promise<Reconciliation["result"]> {
  const verdict = finding.happened ? toEvidence(finding) : { happened: false as const, askedAt };
  const answer = await ledger.reconcile(id, verdict, { reconciler: scope });
  if (typeof answer === "object") {
    sound(onAlarm, answer);
    return "alarm";
  }
  if (answer !== "recorded" && answer !== "already") return answer;
  return finding.happened ? "happened" : "not-happened";
}

function toEvidence({ value }: Extract<Finding, { happened: true }>): { happened: true; value?: StoredSuccess } {
  return value === undefined
    ? { happened: true }
    : { happened: true, value: { status: "succeeded", kept: "json", value } };
}
