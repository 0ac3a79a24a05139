import type { IdempotencyKey } from "@thirdstate/types";
import type { Approval, ApprovalRequest } from "../api/approve.ts";
import type { WriteContext } from "../api/contexts.ts";
import type { AtMostOnce, Idempotent, WriteBasics } from "../api/options.ts";
import type { Json } from "../ledger/canonical-json.ts";

/** What a tool does, in every framework. A `Question` is what a framework takes in an approval's place, to ask a person itself. */
export interface ToolEffect<Input, Output, Call, Question = never> {
  /** The stable name of what the tool does: its site, and its scope unless `write.scope` says otherwise. */
  name: string;
  /** Carries the effect out. The third argument is what the framework gives to a tool. */
  execute: (input: Input, context: WriteContext, call: Call) => PromiseLike<Output>;
  /** How the effect is guarded: the options of `remote.write`. Default: at most once, and nobody is asked. */
  write?: ToolWrite<Output, Call, Question>;
  /** A key from the domain, such as the order's id. Default: none; inside the run, the intent says which act it is. */
  key?: (input: Input) => IdempotencyKey;
  /**
   * What the tool is asked to do, without what may differ when the model asks again; beside a `key`, what must be equal under it, else
   * the answer is a conflict. Default: the input; beside a `key`, nothing must be equal.
   */
  intent?: (input: Input) => Json;
}

export type ToolWrite<Output, Call, Question = never> = Omit<WriteBasics<Output>, "callId" | "signal" | "fingerprint"> &
  (Idempotent | Approvable<Call, Question>);

interface Approvable<Call, Question> extends Omit<AtMostOnce, "approve"> {
  /**
   * Asks a person first; an interrupt of the framework may leave through it. `"unapproved"` says that nobody is asked, and is
   * reported by lint. Default: nobody is asked.
   */
  approve?: ApproveCall<Call, Question> | "unapproved";
}

/** Asks a person, before anything is sent, with what the framework gives to a tool at hand. */
export type ApproveCall<Call, Question = never> = (
  request: ToolApprovalRequest,
  call: Call,
) => PromiseLike<Approval | Question>;

/** What a person is asked to consent to, of a tool. */
export interface ToolApprovalRequest extends ApprovalRequest {
  /** What the tool is asked to do, also where a `key` names the act. */
  intent: Json;
  /**
   * Names this question and no other: the same when the tool is left and entered again for the same intent. Send it along, and take only
   * an answer that comes back with it.
   */
  question: string;
}
