import type { Records } from "./decision.ts";
import type { Store } from "./store.ts";

/** Keeps records as text, so that nobody who holds one can change what is kept. */
export function memoryStore(clock: () => number): Store {
  const versions = new Map<string, { rev: number; text: string }>();
  const calls = new Map<string, string>();
  return {
    now: async () => clock(),
    read: async (ident) => {
      const version = versions.get(ident);
      if (version === undefined) return { rev: 0, records: [] };
      const records: Records = JSON.parse(version.text);
      return { rev: version.rev, records };
    },
    cas: async (ident, rev, records) => {
      if ((versions.get(ident)?.rev ?? 0) !== rev) return false;
      versions.set(ident, { rev: rev + 1, text: JSON.stringify(records) });
      return true;
    },
    idents: async () => [...versions.keys()],
    noteCall: async (call, ident) => void calls.set(call, ident),
    identOfCall: async (call) => calls.get(call),
  };
}
