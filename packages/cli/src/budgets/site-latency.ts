/** What was recorded of one site. */
export interface SiteLatency {
  readonly site: string;
  readonly calls: number;
  /** Calls of which nobody knows whether they happened. */
  readonly unknown: number;
  /** Calls that their own deadline ended: how long they would have taken is not recorded. */
  readonly cutOff: number;
  /** Calls that succeeded, by how long they took. */
  readonly buckets: readonly Bucket[];
}

/** Calls that took at most `upTo` seconds, and longer than the bucket before. */
export interface Bucket {
  readonly upTo: number;
  readonly calls: number;
}

/** One series of a histogram, as any format tells it. */
export interface Series {
  readonly site: string;
  readonly outcome: string;
  readonly reason: string | undefined;
  readonly buckets: readonly Bucket[];
}
