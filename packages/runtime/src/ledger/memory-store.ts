import type { Records } from "./decision.ts";
import type { Store } from "./store.ts";

/** Keeps records as text, so that nobody who holds one can change what is kept. */
export function memoryStore(clock: () => number): Store {
  const versions = new Map<string, { rev: number; text: string; changedAt: number }>();
  const calls = new Map<string, string>();
  const revOf = (ident: string) => versions.get(ident)?.rev ?? 0;
  let changes = 0;
  return {
    now: async () => clock(),
    read: async (ident) => {
      const version = versions.get(ident);
      if (version === undefined) return { rev: 0, records: [], changedAt: 0, now: clock() };
      const records: Records = JSON.parse(version.text);
      return { rev: version.rev, records, changedAt: version.changedAt, now: clock() };
    },
    cas: async (ident, rev, records) => {
      if (revOf(ident) !== rev) return false;
      changes += 1;
      versions.set(ident, { rev: changes, text: JSON.stringify(records), changedAt: clock() });
      return true;
    },
    remove: async (ident, rev) => revOf(ident) === rev && versions.delete(ident),
    idents: async () => [...versions.keys()],
    noteCall: async (call, ident) => void calls.set(call, ident),
    identOfCall: async (call) => calls.get(call),
  };
}
