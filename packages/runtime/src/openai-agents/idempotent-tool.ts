import type { Remote } from "../api/remote.ts";
import { trust } from "../api/trust.ts";
import { carryOut } from "../tools/carry-out.ts";
import type { SchemaOutput, ToolSchema } from "../tools/tool-schema.ts";
import type { ToolEffect } from "../tools/tool-effect.ts";
import type { Notice } from "../tools/notice.ts";

/** What OpenAI Agents gives to a tool beside its input. */
export interface AgentsToolCall {
  /** The context of the run. */
  readonly context: unknown;
  /** The call itself; absent where the tool is invoked by hand. */
  readonly details: AgentsToolCallDetails | undefined;
}

export interface AgentsToolCallDetails {
  readonly toolCall?: { readonly callId: string };
  readonly signal?: AbortSignal;
}

/** A tool of OpenAI Agents whose effect is ledgered. */
export interface IdempotentToolDefinition<Schema, Input, Output> extends ToolEffect<Input, Output, AgentsToolCall> {
  /** What the model reads of the tool. */
  description: string;
  /** What the model is to give: Zod, another Standard Schema, or a JSON schema. */
  parameters: Schema;
}

/** What `tool` of OpenAI Agents takes; its further options are spread beside. */
export interface IdempotentToolOptions<Schema, Output> {
  name: string;
  description: string;
  parameters: Schema;
  execute: (
    input: SchemaOutput<Schema>,
    context?: unknown,
    details?: AgentsToolCallDetails,
  ) => Promise<Output | Notice>;
  /** Tells a proved failure in its own words, where the framework says "Please try again". */
  errorFunction: (context: unknown, error: unknown) => string;
}

/**
 * Makes the options of a tool whose effect is ledgered, for the framework's own `tool`. A model that calls it again because an answer was
 * lost or in doubt, under whatever id, carries nothing out a second time. Where nobody knows whether the effect happened, the model is told
 * so, and not to try again. An unknown fits no `outputSchema`; a time limit belongs into `write.timeout`.
 */
export function idempotentTool<
  Schema extends ToolSchema,
  Output,
  Input extends SchemaOutput<Schema> = SchemaOutput<Schema>,
>(remote: Remote, definition: IdempotentToolDefinition<Schema, Input, Output>): IdempotentToolOptions<Schema, Output> {
  const { name, description, parameters } = definition;
  return {
    name,
    description,
    parameters,
    execute: (input, context, details) =>
      carryOut(remote, definition, {
        input: trust<Input>(input),
        callId: details?.toolCall?.callId,
        signal: details?.signal,
        call: { context, details },
      }),
    errorFunction: (_context, error) => (error instanceof Error ? error.message : String(error)),
  };
}
