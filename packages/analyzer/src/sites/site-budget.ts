/** How long a call may take and how often it is sent again, as far as that is written out. */
export interface SiteBudget {
  /** The name that its guard gives it. */
  readonly site: string | undefined;
  /** Undefined where its guard sets none that is written out, or no guard is around it. */
  readonly timeout: WrittenTimeout | undefined;
  /** What its SDK reads; undefined where it reads none. */
  readonly limit: OwnLimit | undefined;
  /** How often its guard sends it again; undefined where only a run could tell. */
  readonly guardRetries: number | undefined;
  /** How often its SDK does, inside the guard. */
  readonly innerRetries: number | undefined;
  /** Its guard only watches: it adds neither deadline nor repeat. */
  readonly observes: boolean;
}

export interface WrittenTimeout {
  /** As written: `30s`, or a number of milliseconds. */
  readonly text: string;
  /** Among the guard's own options, or among those of what made the guard. */
  readonly from: "call" | "maker";
}

export interface OwnLimit {
  /** Undefined where there is none, or only a run could tell. */
  readonly ms: number | undefined;
  /** `default`: nobody set it; `unknown`: it may be set where nobody looked. */
  readonly from: "call" | "client" | "default" | "unknown";
  readonly covers: "attempt" | "headers" | "call";
}
