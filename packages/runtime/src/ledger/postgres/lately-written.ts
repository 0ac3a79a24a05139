import type { Records } from "../decision.ts";
import type { Version } from "../store.ts";

/** What this process wrote last, and how late it is on the server: enough to guess what a question would be answered. */
export interface LatelyWritten {
  readonly guess: (ident: string) => Version | undefined;
  readonly note: (ident: string, written: Written) => void;
  readonly forget: (ident: string) => void;
  /** Takes note of the server's instant as it arrives: by then the server is a little further. */
  readonly see: (instant: number) => void;
}

interface Written {
  readonly rev: number;
  /** The records as JSON, so that nobody who holds one can change what is guessed. */
  readonly text: string;
}

export function latelyWritten(ticks: () => number = () => performance.now()): LatelyWritten {
  const written = new Map<string, Written>();
  let seen: { readonly instant: number; readonly at: number } | undefined;
  return {
    guess: (ident) => {
      if (seen === undefined) return undefined;
      const now = seen.instant + ticks() - seen.at;
      const { rev, text } = written.get(ident) ?? NOTHING;
      const records: Records = JSON.parse(text);
      return { rev, records, changedAt: 0, now };
    },
    note: (ident, version) => {
      written.delete(ident);
      written.set(ident, version);
      const [oldest] = written.keys();
      if (written.size > MOST_WRITTEN && oldest !== undefined) written.delete(oldest);
    },
    forget: (ident) => void written.delete(ident),
    see: (instant) => void (seen = { instant, at: ticks() }),
  };
}

const NOTHING: Written = { rev: 0, text: "[]" };
const MOST_WRITTEN = 1_000;
