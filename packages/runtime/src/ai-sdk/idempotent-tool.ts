import type { Remote } from "../api/remote.ts";
import { trust } from "../api/trust.ts";
import { carryOut } from "../tools/carry-out.ts";
import { described } from "../tools/described.ts";
import { isNotice, type Notice } from "../tools/notice.ts";
import type {
  AiSchemaOutput,
  AiToolCall,
  DescribedTool,
  IdempotentToolDefinition,
  ShowOutput,
} from "./idempotent-tool-definition.ts";

/** A ledgered tool, as the AI SDK takes it, 6 and 7. */
export interface IdempotentTool<Input, Output, Schema, Call, Shown> extends DescribedTool<Schema, Input> {
  execute: (input: Input, call: Call) => Promise<Output | Notice>;
  toModelOutput?: ShowOutput<Input, Output | Notice, Shown | ShownAsJson>;
}

/**
 * Makes a tool whose effect is ledgered. A model that calls it again because an answer was lost or in doubt, under whatever id, carries
 * nothing out a second time. Where nobody knows whether the effect happened, the model is told so, and not that it failed.
 */
export function idempotentTool<
  Schema,
  Output,
  Input extends AiSchemaOutput<Schema> = AiSchemaOutput<Schema>,
  Call extends AiToolCall = AiToolCall,
  Shown extends ShownOutput = ShownAsJson,
>(
  remote: Remote,
  definition: IdempotentToolDefinition<Schema, Input, Output, Call, Shown>,
): IdempotentTool<Input, Output, Schema, Call, Shown> {
  const { toModelOutput, ...shownAsJson } = described(definition);
  return {
    ...shownAsJson,
    ...(toModelOutput !== undefined && { toModelOutput: showing(toModelOutput) }),
    execute: (input, call) =>
      carryOut(remote, definition, { input, callId: call.toolCallId, signal: call.abortSignal, call }),
  };
}

/** Named, so that an author's words stay literal. */
interface ShownOutput {
  type: "text" | "json" | "execution-denied" | "error-text" | "error-json" | "content";
}

/** How the model is shown an unknown. */
export interface ShownAsJson {
  type: "json";
  value: { outcome: string; message: string; record?: string };
}

function showing<Input, Output, Shown>(
  show: ShowOutput<Input, Output, Shown>,
): ShowOutput<Input, Output | Notice, Shown | ShownAsJson> {
  return ({ output, ...call }) =>
    isNotice(output) ? { type: "json", value: { ...output } } : show({ ...call, output: trust<Output>(output) });
}
