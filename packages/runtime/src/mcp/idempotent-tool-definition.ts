import type { ToolEffect } from "../tools/tool-effect.ts";
import type { McpQuestion } from "./mcp-tool-result.ts";

/** A tool of an MCP server whose effect is ledgered. */
export interface IdempotentToolDefinition<InputSchema, OutputSchema, Input, Output, Call>
  extends ToolEffect<Input, Output, Call, McpQuestion>, McpToolConfig<InputSchema, OutputSchema> {
  /**
   * The run that a call belongs to, the same when its client asks again: a conversation, an account. Default: the run around the call, else
   * the session's id, else one for the server's only client; over HTTP without sessions none, so that only a `key` is recognised.
   */
  run?: (call: Call, input: Input) => string | undefined;
}

/** What `registerTool` takes of a tool as it stands. */
export interface McpToolConfig<InputSchema, OutputSchema> {
  title?: string;
  /** What the model reads of the tool. */
  description?: string;
  /** What the model is to give. Default: nothing. */
  inputSchema?: InputSchema;
  /** What `structuredContent` looks like; an unknown comes without. Default: any. */
  outputSchema?: OutputSchema;
  annotations?: McpToolAnnotations;
  _meta?: Record<string, unknown>;
}

export interface McpToolAnnotations {
  title?: string;
  readOnlyHint?: boolean;
  destructiveHint?: boolean;
  idempotentHint?: boolean;
  openWorldHint?: boolean;
}
