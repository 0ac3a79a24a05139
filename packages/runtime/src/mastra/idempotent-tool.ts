import type { Remote } from "../api/remote.ts";
import { trust } from "../api/trust.ts";
import { carryOut } from "../tools/carry-out.ts";
import { Leaving } from "../tools/leaving.ts";
import type { SchemaOutput } from "../tools/tool-schema.ts";
import type { ToolEffect } from "../tools/tool-effect.ts";
import type { Notice } from "../tools/notice.ts";
import { leavingBySuspension, type MastraToolCall } from "./mastra-tool-call.ts";

/** A tool of Mastra whose effect is ledgered. */
export interface IdempotentToolDefinition<Schema, Input, Output, Call> extends ToolEffect<Input, Output, Call> {
  /** What the model reads of the tool. */
  description: string;
  /** What the model is to give. */
  inputSchema: Schema;
}

/** What `createTool` of Mastra takes; its further options are spread beside. An unknown fits no `outputSchema`. */
export interface IdempotentToolOptions<Schema, Output, Call> {
  id: string;
  description: string;
  inputSchema: Schema;
  execute: (input: SchemaOutput<Schema>, call: Call) => Promise<Output | Notice>;
}

/**
 * Makes the options of a tool whose effect is ledgered, for Mastra's own `createTool`; its name is the tool's id. A model that calls it
 * again because an answer was lost or in doubt, under whatever id, carries nothing out a second time. Where nobody knows whether the effect
 * happened, the model is told so, and not that it failed. A suspension ends the tool there and belongs into `write.approve`: one in
 * `execute` leaves the effect in doubt.
 */
export function idempotentTool<
  Schema,
  Output,
  Input extends SchemaOutput<Schema> = SchemaOutput<Schema>,
  Call extends MastraToolCall = MastraToolCall,
>(
  remote: Remote,
  definition: IdempotentToolDefinition<Schema, Input, Output, Call>,
): IdempotentToolOptions<Schema, Output, Call> {
  const { name, description, inputSchema } = definition;
  const execute = async (input: SchemaOutput<Schema>, given: Call): Promise<Output | Notice> => {
    const call = leavingBySuspension(given);
    const asked = { input: trust<Input>(input), callId: call.agent?.toolCallId, signal: call.abortSignal, call };
    try {
      return await carryOut(remote, definition, asked);
    } catch (error) {
      if (error instanceof Leaving) return trust<Output>(error.leave());
      throw error;
    }
  };
  return { id: name, description, inputSchema, execute };
}
