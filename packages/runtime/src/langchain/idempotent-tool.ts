import type { Remote } from "../api/remote.ts";
import { trust } from "../api/trust.ts";
import { carryOut } from "../tools/carry-out.ts";
import type { SchemaOutput, ToolSchema } from "../tools/tool-schema.ts";
import type { ToolEffect } from "../tools/tool-effect.ts";
import { isNotice, type Notice } from "../tools/notice.ts";

/** What LangChain gives to a tool beside its input: its config, or the runtime of an agent. */
export interface LangChainToolCall {
  readonly toolCall?: { readonly id?: string };
  readonly toolCallId?: string;
  readonly signal?: AbortSignal;
}

/** A tool of LangChain or LangGraph whose effect is ledgered. */
export interface IdempotentToolDefinition<Schema, Input, Output, Call> extends ToolEffect<Input, Output, Call> {
  /** What the model is to give: Zod, or a JSON schema. */
  schema: Schema;
  /** What the model reads of the tool. Default: LangChain's own. */
  description?: string;
  /** As LangChain takes it: of `"content_and_artifact"` a notice is the content and the artifact. Default: `"content"`. */
  responseFormat?: "content" | "content_and_artifact";
}

export type IdempotentToolFields<Schema> = Pick<
  IdempotentToolDefinition<Schema, unknown, unknown, unknown>,
  "name" | "schema" | "description" | "responseFormat"
>;

/** What `tool` of LangChain takes: its function, and its fields. */
export type IdempotentToolArguments<Schema, Output, Call> = [
  run: (input: SchemaOutput<Schema>, call: Call) => Promise<Output | Notice>,
  fields: IdempotentToolFields<Schema>,
];

/**
 * Makes the arguments of a tool whose effect is ledgered, for LangChain's own `tool`. A model that calls it again because an answer was lost
 * or in doubt, under whatever id, carries nothing out a second time. Where nobody knows whether the effect happened, the model is told so,
 * and not that it failed. A graph's `interrupt` belongs into `write.approve`: one that leaves `execute` leaves the effect in doubt.
 */
export function idempotentTool<
  Schema extends ToolSchema,
  Output,
  Input extends SchemaOutput<Schema> = SchemaOutput<Schema>,
  Call extends LangChainToolCall = LangChainToolCall,
>(
  remote: Remote,
  definition: IdempotentToolDefinition<Schema, Input, Output, Call>,
): IdempotentToolArguments<Schema, Output, Call> {
  const { name, schema, description, responseFormat } = definition;
  const run = async (input: SchemaOutput<Schema>, call: Call): Promise<Output | Notice> => {
    const asked = {
      input: trust<Input>(input),
      callId: call.toolCall?.id ?? call.toolCallId,
      signal: call.signal,
      call,
    };
    const output = await carryOut(remote, definition, asked);
    const isPaired = responseFormat === "content_and_artifact" && isNotice(output);
    return isPaired ? trust<Output>([output.message, output]) : output;
  };
  const fields = {
    name,
    schema,
    ...(description !== undefined && { description }),
    ...(responseFormat !== undefined && { responseFormat }),
  };
  return [run, fields];
}
