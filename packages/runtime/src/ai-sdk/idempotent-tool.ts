import type { Tool } from "ai";
import type { Remote } from "../api/remote.ts";
import { trust } from "../api/trust.ts";
import { carryOut } from "../tools/carry-out.ts";
import { described } from "../tools/described.ts";
import { isUndecided, type Undecided } from "../tools/undecided.ts";
import type { IdempotentToolDefinition, ToolCallOptions, ToolResultOutput } from "./idempotent-tool-definition.ts";

/**
 * Makes a tool whose effect is ledgered. A model that calls it again because an answer was lost or in doubt, under whatever id, carries
 * nothing out a second time. Where nobody knows whether the effect happened, the model is told so, and not that it failed.
 */
export function idempotentTool<Input, Output>(
  remote: Remote,
  definition: IdempotentToolDefinition<Input, Output>,
): Tool<Input, Output | Undecided> {
  const { toModelOutput, ...shownAsJson } = described(definition);
  const run = (input: Input, call: ToolCallOptions): Promise<Output | Undecided> =>
    carryOut(remote, definition, { input, callId: call.toolCallId, signal: call.abortSignal, call });
  const shown = toModelOutput === undefined ? {} : { toModelOutput: showing(toModelOutput) };
  // The AI SDK's `Tool` is conditional on its output's type, which is still open here.
  return trust<Tool<Input, Output | Undecided>>({ ...shownAsJson, ...shown, execute: run });
}

type Show<Input, Output> = NonNullable<IdempotentToolDefinition<Input, Output>["toModelOutput"]>;

function showing<Input, Output>(show: Show<Input, Output>): Show<Input, Output> {
  return (call) => (isUndecided(call.output) ? toJson(call.output) : show(call));
}

function toJson({ outcome, message, record }: Undecided): ToolResultOutput {
  return { type: "json", value: { outcome, message, ...(record !== undefined && { record }) } };
}
