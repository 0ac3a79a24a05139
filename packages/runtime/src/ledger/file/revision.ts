import type { LedgerRecord } from "../record.ts";
import { LedgerDamagedError } from "./ledger-damaged-error.ts";

/** One change to an ident: the records that it made or changed, and when. */
export interface Revision {
  readonly at: number;
  readonly records: readonly LedgerRecord[];
  /** Whether everything before it is gone, after the ledger's retention. */
  readonly forgets?: boolean;
}

export function revisionText(at: number, records: readonly string[]): string {
  return `{"version":${VERSION},"at":${at},"records":[${records.join(",")}]}\n`;
}

export function forgettingText(at: number): string {
  return `{"version":${VERSION},"at":${at},"forgets":true,"records":[]}\n`;
}

export function readRevision(file: string, text: string): Revision {
  const value = parse(file, text);
  if (isRevision(value)) return value;
  throw new LedgerDamagedError({ file, found: `is not a revision of version ${VERSION}` });
}

const VERSION = 1;

function parse(file: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new LedgerDamagedError({ file, found: "is not JSON" }, { cause });
  }
}

function isRevision(value: unknown): value is Revision {
  if (typeof value !== "object" || value === null) return false;
  if (!("version" in value) || value.version !== VERSION) return false;
  return "at" in value && typeof value.at === "number" && "records" in value && Array.isArray(value.records);
}
