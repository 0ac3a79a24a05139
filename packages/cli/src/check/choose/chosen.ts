import type { Report } from "../report.ts";

/** Which files a run looks into. */
export interface Chosen {
  /** By its whole name; true of every file that was not even opened, for nothing can be found in it. */
  readonly isAsked: (fileName: string) => boolean;
  /** What the report says of it. */
  readonly part: Pick<Report, "shard" | "changed">;
  /** A sentence about it. */
  readonly note: string | undefined;
}
