import { isMasked } from "./masked-cipher.ts";
import type { DoubtfulRecord } from "./project-ledger.ts";

/** One line of `ledger list`, and one entry of its JSON. */
export interface Doubt {
  readonly id: string;
  readonly scope: string;
  readonly site: string;
  /** Absent for an act outside any run. */
  readonly run?: string;
  /** The key that went to the provider. */
  readonly key: string;
  /** When a request last left, in ISO 8601. */
  readonly since: string;
  readonly attempts: number;
  readonly reason: string;
  /** What was asked; absent where a business key alone names the act, and where it is sealed. */
  readonly intent?: unknown;
  /** The intent is encrypted. */
  readonly sealed?: true;
}

export function toDoubt({ id, scope, site, run, key, intent, inDoubt, sends, sentAt, beganAt }: DoubtfulRecord): Doubt {
  return {
    id,
    scope,
    site,
    ...(run !== undefined && { run }),
    key,
    since: new Date(sentAt ?? beganAt).toISOString(),
    attempts: inDoubt?.attempts ?? sends,
    reason: inDoubt?.reason ?? "its process never came back",
    ...(isMasked(intent) ? { sealed: true } : intent !== undefined && { intent }),
  };
}
