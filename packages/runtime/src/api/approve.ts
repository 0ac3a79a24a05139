import type { Json } from "../ledger/canonical-json.ts";

/** Asks a person, before anything is sent. Resolve with `false` or `{ approved: false }` to refuse. */
export type Approve = (request: ApprovalRequest) => PromiseLike<Approval>;

/** What a person is asked to consent to. */
export interface ApprovalRequest {
  site: string;
  scope: string;
  /** What the write will do; `undefined` where it is identified by a business key alone. */
  intent: Json | undefined;
  /** The ledger's name for the act: consent belongs to it and to no other. */
  id: string;
  /** Aborts when nobody can use the answer any more. */
  signal: AbortSignal;
}

/** The answer, and who gave it. */
export type Approval = boolean | { approved: boolean; by?: string };
