import type { Remote } from "../api/remote.ts";
import { trust } from "../api/trust.ts";
import { carryOut } from "../tools/carry-out.ts";
import type { SchemaOutput } from "../tools/tool-schema.ts";
import type { ToolEffect } from "../tools/tool-effect.ts";
import { toContent, type ToolResultContent } from "./tool-result-content.ts";

/** What Anthropic's tool runner gives to a tool beside its input. */
export interface AnthropicToolCall {
  readonly toolUse: { readonly id: string };
  readonly signal?: AbortSignal | null | undefined;
}

/** A tool of Anthropic's tool runner whose effect is ledgered. */
export interface IdempotentToolDefinition<Schema, Input, Output> extends ToolEffect<
  Input,
  Output,
  AnthropicToolCall | undefined
> {
  /** What the model reads of the tool. */
  description: string;
  /** What the model is to give: Zod for `betaZodTool`, a JSON schema for `betaTool`. */
  inputSchema: Schema;
}

/** What `betaZodTool` and `betaTool` take; their further options are spread beside. */
export interface IdempotentToolOptions<Schema, Output> {
  name: string;
  description: string;
  inputSchema: Schema;
  run: (input: SchemaOutput<Schema>, call?: AnthropicToolCall) => Promise<ToolResultContent<Output>>;
}

/**
 * Makes the options of a tool whose effect is ledgered, for `betaZodTool` or `betaTool`. A model that calls it again because an answer was
 * lost or in doubt, under whatever id, carries nothing out a second time. Where nobody knows whether the effect happened, the model is told
 * so, and not that it failed.
 */
export function idempotentTool<const Schema, Output, Input extends SchemaOutput<Schema> = SchemaOutput<Schema>>(
  remote: Remote,
  definition: IdempotentToolDefinition<Schema, Input, Output>,
): IdempotentToolOptions<Schema, Output> {
  const { name, description, inputSchema } = definition;
  const run = async (input: SchemaOutput<Schema>, call?: AnthropicToolCall): Promise<ToolResultContent<Output>> => {
    const { toolUse, signal } = call ?? {};
    const asked = { input: trust<Input>(input), callId: toolUse?.id, signal: signal ?? undefined, call };
    return toContent<Output>(await carryOut(remote, definition, asked));
  };
  return { name, description, inputSchema, run };
}
