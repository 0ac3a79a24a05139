import { randomUUID } from "node:crypto";
import { readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Store } from "../store.ts";
import { explained } from "./explained.ts";
import { identChains } from "./ident-chains.ts";
import { type Places, placesIn } from "./places.ts";
import { prepareFolder } from "./prepare-folder.ts";
import { removeLeftovers } from "./remove-leftovers.ts";
import { storedClock } from "./stored-clock.ts";
import { unlessAbsent } from "./system-error.ts";

/** Records as immutable files, one folder for each ident; a hard link that only one of two writers can make is the compare-and-set. */
export function fileStore(folder: string, host: () => number): Store {
  const places = placesIn(folder);
  const clock = storedClock(places.clock, host);
  const chains = identChains(places, clock);
  const inFolder = opener(folder);
  return {
    now: () => inFolder(() => clock.now()),
    read: (ident) => inFolder(() => chains.read(ident)),
    remove: (ident, rev) => inFolder(() => chains.remove(ident, rev)),
    cas: (ident, rev, records) => inFolder(() => chains.append(ident, rev, records)),
    idents: () => inFolder(() => chains.idents()),
    noteCall: (call, ident) => inFolder(() => noteCall(places, call, ident)),
    identOfCall: (call) => inFolder(() => unlessAbsent(readFile(join(places.calls, call), "utf8"))),
    tidy: () => inFolder(() => removeLeftovers(places.temp, Date.now())),
  };
}

/** Makes the folder before its first use, and again after a failure. */
function opener(folder: string): <T>(work: () => Promise<T>) => Promise<T> {
  let prepared: Promise<void> | undefined;
  return async (work) => {
    try {
      prepared ??= prepareFolder(folder);
      await prepared;
    } catch (error) {
      prepared = undefined;
      throw explained(folder, error);
    }
    try {
      return await work();
    } catch (error) {
      throw explained(folder, error);
    }
  };
}

/** Not synced: the note is a hint, and each write would cost half as much again. */
async function noteCall({ calls, temp }: Places, call: string, ident: string): Promise<void> {
  const written = join(temp, randomUUID());
  await unlessAbsent(writeFile(written, ident));
  await unlessAbsent(rename(written, join(calls, call)));
}
