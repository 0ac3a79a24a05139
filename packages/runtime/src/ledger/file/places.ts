import { join, resolve } from "node:path";

/** A ledger's places in its folder, by absolute path. */
export interface Places {
  /** One folder for each ident. */
  readonly records: string;
  /** In which ident each framework's call was asked for. */
  readonly calls: string;
  readonly temp: string;
  /** Its time of change is the largest instant that any process saw. */
  readonly clock: string;
}

export function placesIn(folder: string): Places {
  const root = resolve(folder);
  return {
    records: join(root, "records"),
    calls: join(root, "calls"),
    temp: join(root, "temp"),
    clock: join(root, "clock"),
  };
}
