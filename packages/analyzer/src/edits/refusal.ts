import type { CallSite } from "../sites/call-site.ts";

/** A call that the wrap leaves as it is, and why: one sentence. */
export interface Refusal {
  readonly site: CallSite;
  readonly reason: string;
}
