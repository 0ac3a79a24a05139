import type { Ledger } from "../ledger/ledger.ts";

/** How many records are in doubt, by what they do. A scope that has been in doubt is told of as 0 afterwards. */
export function countInDoubt(ledger: Ledger): () => Promise<ReadonlyMap<string, number>> {
  const seen = new Set<string>();
  return async () => {
    const records = await ledger.listInDoubt();
    for (const { scope } of records) seen.add(scope);
    return new Map([...seen].map((scope) => [scope, records.filter((record) => record.scope === scope).length]));
  };
}
