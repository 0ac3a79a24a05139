/** What `budgets --json` prints. Lengths of time are seconds; what is not known is null. */
export interface BudgetsReport {
  readonly version: 1;
  readonly metrics: string;
  readonly sites: readonly BudgetRow[];
  /** Sites whose timeout the diff leaves as it is although it should be looked at, each with the reason. */
  readonly left: readonly LeftBudget[];
  readonly written: boolean;
  readonly diff: string;
}

export interface BudgetRow {
  readonly site: string;
  readonly calls: number;
  /** Of succeeded calls, those that a deadline ended counted as longer than all. Null beyond the last bucket. */
  readonly p50: number | null;
  readonly p99: number | null;
  readonly p999: number | null;
  readonly unknownShare: number;
  /** Where the site's guard stands. */
  readonly place: string | null;
  /** As written, there or where its remote is made. */
  readonly timeout: string | null;
  readonly proposed: string | null;
  /** What gives the proposal: `p99.9 × 1.5`. */
  readonly rule: string | null;
}

export interface LeftBudget {
  readonly site: string;
  readonly why: string;
}
