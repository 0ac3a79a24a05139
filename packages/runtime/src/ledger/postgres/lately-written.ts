import type { Records } from "../decision.ts";
import type { Version } from "../store.ts";

/** What this process wrote last, and how late it is on the server: enough to guess what a question would be answered. */
export interface LatelyWritten {
  readonly guess: (ident: string) => Version | undefined;
  readonly note: (ident: string, version: Pick<Version, "rev" | "records">) => void;
  readonly forget: (ident: string) => void;
  /** Takes note of the server's instant as it arrives: by then the server is a little further. */
  readonly see: (instant: number) => void;
}

export function latelyWritten(ticks: () => number = () => performance.now()): LatelyWritten {
  const written = new Map<string, { readonly rev: number; readonly records: Records }>();
  let seen: { readonly instant: number; readonly at: number } | undefined;
  return {
    guess: (ident) => {
      if (seen === undefined) return undefined;
      const now = seen.instant + ticks() - seen.at;
      const { rev, records } = written.get(ident) ?? { rev: 0, records: [] };
      return { rev, records: structuredClone(records), changedAt: 0, now };
    },
    note: (ident, { rev, records }) => {
      written.delete(ident);
      written.set(ident, { rev, records });
      const [oldest] = written.keys();
      if (written.size > MOST_WRITTEN && oldest !== undefined) written.delete(oldest);
    },
    forget: (ident) => void written.delete(ident),
    see: (instant) => void (seen = { instant, at: ticks() }),
  };
}

const MOST_WRITTEN = 1_000;
