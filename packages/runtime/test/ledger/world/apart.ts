import type { Store } from "../../../src/ledger/store.ts";

/** A part of a store that nobody else sees, by a clock of its own: so many worlds can be played at once over one database. */
export function apart(store: Store, part: number, clock: () => number): Store {
  const suffix = `~${part}`;
  const inside = (ident: string) => ident + suffix;
  return {
    now: () => Promise.resolve(clock()),
    read: async (ident) => ({ ...(await store.read(inside(ident))), now: clock() }),
    cas: (ident, rev, records) => store.cas(inside(ident), rev, records),
    remove: (ident, rev) => store.remove(inside(ident), rev),
    idents: async (which) => {
      const idents = await store.idents(which);
      return idents.filter((ident) => ident.endsWith(suffix)).map((ident) => ident.slice(0, -suffix.length));
    },
    noteCall: (call, ident) => store.noteCall(inside(call), ident),
    identOfCall: (call) => store.identOfCall(inside(call)),
    ...(store.tidy && { tidy: () => store.tidy?.() ?? Promise.resolve() }),
  };
}
