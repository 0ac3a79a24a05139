import type { SchemaOutput } from "../tools/tool-schema.ts";
import type { ToolEffect } from "../tools/tool-effect.ts";

/** What the AI SDK gives to a tool beside its input. */
export interface AiToolCall {
  readonly toolCallId: string;
  readonly messages: readonly unknown[];
  readonly abortSignal?: AbortSignal;
}

/** A tool of the AI SDK whose effect is ledgered. */
export interface IdempotentToolDefinition<Schema, Input, Output, Call, Shown>
  extends ToolEffect<Input, Output, Call>, DescribedTool<Schema, Input> {
  /** How the model is shown the output; a notice in its place is shown as JSON. Default: as JSON. */
  toModelOutput?: ShowOutput<Input, Output, Shown>;
}

export type ShowOutput<Input, Output, Shown> = (call: {
  toolCallId: string;
  input: Input;
  output: Output;
}) => Shown | PromiseLike<Shown>;

/** What the AI SDK takes of a tool as it stands. */
export interface DescribedTool<Schema, Input> {
  /** What the model reads of the tool. */
  description?: string;
  title?: string;
  /** What the model is to give: Zod, another Standard Schema, or what `jsonSchema` made. */
  inputSchema: Schema;
  inputExamples?: { input: Input }[];
  /** The framework's own question to a person, before the tool is called; `write.approve` asks inside the ledgered act. Default: none. */
  needsApproval?: boolean | ((input: Input, call: { toolCallId: string }) => boolean | PromiseLike<boolean>);
  strict?: boolean;
  providerOptions?: Record<string, Record<string, ProviderOption>>;
}

/** JSON that may be changed, as the AI SDK writes it. */
type ProviderOption = null | string | number | boolean | ProviderOption[] | { [name: string]: ProviderOption };

/** What a schema of the AI SDK makes of a model's input. */
export type AiSchemaOutput<Schema> = Schema extends { readonly _type: infer Output }
  ? Output
  : Schema extends () => infer Lazy
    ? AiSchemaOutput<Lazy>
    : SchemaOutput<Schema>;
