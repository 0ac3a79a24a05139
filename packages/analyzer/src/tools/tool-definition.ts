import type { Answer } from "../sites/answer.ts";
import type { CallSite } from "../sites/call-site.ts";
import type { KeyAnswer } from "../sites/site-key.ts";
import type { Sdk, ToolFact } from "../catalog/sdk.ts";
import type { Node, SourceFile } from "../compiler/syntax.ts";

/** A function that a model may call. */
export interface ToolDefinition {
  readonly file: SourceFile;
  /** The defining call, or the plain object. */
  readonly node: Node;
  /** What a finding points at: the name's literal or the property or variable that holds the tool. */
  readonly at: Node;
  readonly sdk: Sdk;
  readonly fact: ToolFact;
  readonly name: string | undefined;
  /** The function that acts, or of one that acts for many tools the part that is this one's. */
  readonly handler: Node | undefined;
  /** The whole function that acts. */
  readonly whole: Node | undefined;
  /** `write` when a write is reached, `read` when all that is reached reads, `unknown` when something could not be followed. */
  readonly effect: "read" | "write" | "unknown";
  readonly approval: Answer;
  readonly effects: readonly ReachedEffect[];
}

/** A write that a tool's handler reaches. */
export interface ReachedEffect {
  readonly site: CallSite;
  readonly key: KeyAnswer;
  /** From the handler to the call: `["placeOrder", "createOrder (orders.ts:12)", "stripe.paymentIntents.create"]`. */
  readonly path: readonly string[];
}
