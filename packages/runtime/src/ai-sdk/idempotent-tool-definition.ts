import type { IdempotencyKey } from "@thirdstate/types";
import type { Tool, ToolExecutionOptions, ToolResultPart } from "ai";
import type { WriteContext } from "../api/contexts.ts";
import type { Json } from "../ledger/canonical-json.ts";
import type { AtMostOnce, Idempotent, WriteBasics } from "../api/options.ts";
import type { Undecided } from "./undecided.ts";

/** A tool of the AI SDK whose effect is ledgered. */
export interface IdempotentToolDefinition<Input, Output> extends Described<Input, Output | Undecided> {
  /** The stable name of what the tool does: its site, and its scope unless `write.scope` says otherwise. */
  name: string;
  /** Carries the effect out. The third argument is what the AI SDK gives to a tool. */
  execute: (input: Input, context: WriteContext, call: ToolExecutionOptions) => PromiseLike<Output>;
  /** How the effect is guarded: the options of `remote.write`. Default: at most once, and nobody is asked. */
  write?: Omit<WriteBasics<Output>, "callId" | "signal"> & (Idempotent | AtMostOnce);
  /** A key from the domain, such as the order's id. Default: none; inside the run, the intent says which act it is. */
  key?: (input: Input) => IdempotencyKey;
  /** What the tool is asked to do, without what may differ when the model asks again. Default: the input. */
  intent?: (input: Input) => Json;
}

/** What the AI SDK takes of a tool as it stands. */
type Described<Input, Output> = Pick<
  Tool<Input, unknown>,
  "description" | "title" | "providerOptions" | "inputSchema" | "inputExamples" | "needsApproval" | "strict"
> & {
  /** How the model is shown the output, also an undecided one. Default: as JSON. */
  toModelOutput?: (call: {
    toolCallId: string;
    input: Input;
    output: Output;
  }) => ToolResultOutput | PromiseLike<ToolResultOutput>;
};

type ToolResultOutput = Extract<ToolResultPart["output"], { type: string }>;
