import type { Tool, ToolResultPart } from "ai";
import type { ToolEffect } from "../tools/tool-effect.ts";

/** A tool of the AI SDK whose effect is ledgered. */
export interface IdempotentToolDefinition<Input, Output>
  extends ToolEffect<Input, Output, ToolCallOptions>, Described<Input> {
  /** How the model is shown the output; an undecided one is shown as JSON. Default: as JSON. */
  toModelOutput?: (call: {
    toolCallId: string;
    input: Input;
    output: Output;
  }) => ToolResultOutput | PromiseLike<ToolResultOutput>;
}

/** What the AI SDK gives to a tool. By way of the tool's type, for 7 has made the name generic. */
export type ToolCallOptions = Parameters<Extract<Tool["execute"], (...given: never[]) => unknown>>[1];

/** What the AI SDK takes of a tool as it stands. */
type Described<Input> = Pick<
  Tool<Input, unknown>,
  "description" | "title" | "providerOptions" | "inputSchema" | "inputExamples" | "needsApproval" | "strict"
>;

export type ToolResultOutput = Extract<ToolResultPart["output"], { type: string }>;
