import { isMasked } from "./masked-cipher.ts";
import type { DoubtfulRecord, Phase } from "./project-ledger.ts";
import { toInstant, toLaterInstant } from "./instant.ts";

/** One entry of `ledger list`, and of its JSON. Instants are in ISO 8601. */
export interface Doubt {
  readonly id: string;
  readonly scope: string;
  readonly site: string;
  /** Absent for an act outside any run. */
  readonly run?: string;
  /** The key that went to the provider. */
  readonly key: string;
  /** When it was asked for first: no request left before. */
  readonly began: string;
  /** When a request last left. */
  readonly since: string;
  /** How many requests left, or may have, whoever sent them. */
  readonly sends: number;
  /** How many of them whoever gave up last had sent. */
  readonly attempts: number;
  readonly reason: string;
  /** How far the last attempt got; absent where its process never came back. */
  readonly phase?: Phase;
  /** Whether the provider dedupes on the key. */
  readonly idempotent: boolean;
  /** Until when it settles itself where it is asked for again; `null` where it never does. */
  readonly resumableUntil: string | null;
  /** From when on a "no" counts; `null` where the ledger cannot know. */
  readonly noCountsFrom: string | null;
  /** What was asked; absent where a business key alone names the act, and where it is sealed. */
  readonly intent?: unknown;
  /** The intent is encrypted. */
  readonly sealed?: true;
}

export function toDoubt(record: DoubtfulRecord): Doubt {
  const { id, scope, site, run, key, intent, inDoubt, idempotent, sends, sentAt, beganAt, noCountsFrom } = record;
  return {
    id,
    scope,
    site,
    ...(run !== undefined && { run }),
    key,
    began: toInstant(beganAt),
    since: toInstant(sentAt ?? beganAt),
    sends,
    attempts: inDoubt?.attempts ?? sends,
    reason: inDoubt?.reason ?? "its process never came back",
    ...(inDoubt !== null && { phase: inDoubt.phase }),
    idempotent,
    resumableUntil: canBeResumed(record) ? toInstant(record.resumeUntil) : null,
    noCountsFrom: noCountsFrom === null ? null : toLaterInstant(noCountsFrom),
    ...(isMasked(intent) ? { sealed: true } : intent !== undefined && { intent }),
  };
}

/** Whether the provider dedupes, and another process can ask: under the act's business key, or by opening its run again. */
function canBeResumed({ id, idempotent, reopenable }: DoubtfulRecord): boolean {
  return idempotent && (id.startsWith("k:") || reopenable === true);
}
