import type { Remote } from "../api/remote.ts";
import { trust } from "../api/trust.ts";
import { carryOut } from "../tools/carry-out.ts";
import { described } from "../tools/described.ts";
import { Leaving } from "../tools/leaving.ts";
import type { ToolEffect } from "../tools/tool-effect.ts";
import { isNotice } from "../tools/notice.ts";
import { inRun } from "./in-run.ts";
import type { IdempotentToolDefinition, McpToolConfig } from "./idempotent-tool-definition.ts";
import type { McpToolCall } from "./mcp-tool-call.ts";
import { isQuestion, type McpNotice, type McpQuestion, type McpToolResult, toNoticeResult } from "./mcp-tool-result.ts";
import type { SchemaInput } from "./schema-input.ts";

/** What `registerTool` takes: the name, the configuration, and the callback. */
export type IdempotentToolArguments<InputSchema, OutputSchema, Output, Call> = [
  name: string,
  config: McpToolConfig<InputSchema, OutputSchema>,
  callback: McpToolCallback<InputSchema, Output | McpNotice, Call>,
];

/** A tool without an `inputSchema` is given no input. */
export type McpToolCallback<InputSchema, Result, Call> = [InputSchema] extends [undefined]
  ? (call: Call) => Promise<Result>
  : (input: SchemaInput<InputSchema>, call: Call) => Promise<Result>;

/**
 * Makes the arguments of a tool whose effect is ledgered, for `registerTool` of an MCP server, version 1 or 2. A client that calls it again
 * because an answer was lost or in doubt carries nothing out a second time: not the JSON-RPC request, which is new each time, but the intent
 * inside the run says which act it is. Where nobody knows whether the effect happened, the model is told so.
 */
export function idempotentTool<
  InputSchema = undefined,
  OutputSchema = never,
  Output extends McpToolResult | McpQuestion = McpToolResult,
  Input extends SchemaInput<InputSchema> = SchemaInput<InputSchema>,
  Call extends McpToolCall = McpToolCall,
>(
  remote: Remote,
  definition: IdempotentToolDefinition<InputSchema, OutputSchema, Input, Output, Call>,
): IdempotentToolArguments<InputSchema, OutputSchema, Output, Call> {
  const { name, run } = definition;
  const config = described(definition);
  const effect = leavingByQuestion(definition);
  const connection = crypto.randomUUID();
  const answer = async (input: Input, call: Call): Promise<Output | McpNotice> => {
    const signal = call.signal ?? call.mcpReq?.signal;
    const given = { named: run?.(call, input), connection, call, signal };
    const asked = { input, callId: undefined, signal, call };
    try {
      const output = await inRun(remote, given, () => carryOut(remote, effect, asked));
      return isNotice(output) ? toNoticeResult(output, config.outputSchema) : output;
    } catch (error) {
      if (error instanceof Leaving) return trust<Output>(error.leave());
      throw error;
    }
  };
  const callback = config.inputSchema === undefined ? (call: Call) => answer(trust<Input>({}), call) : answer;
  return [name, config, trust<McpToolCallback<InputSchema, Output | McpNotice, Call>>(callback)];
}

/** A question to the client is neither an approval nor an answer: the tool is left with it, and entered again. */
function leavingByQuestion<Input, Output, Call>(
  effect: ToolEffect<Input, Output, Call, McpQuestion>,
): ToolEffect<Input, Output, Call> {
  const { write, execute } = effect;
  const answer: typeof execute = async (...given) => leaveByQuestion(await execute(...given));
  const rest = { ...effect, execute: answer };
  if (write === undefined || write.idempotent === true) return trust<ToolEffect<Input, Output, Call>>(rest);
  const { approve = "unapproved" } = write;
  if (approve === "unapproved") return { ...rest, write: { ...write, approve } };
  return { ...rest, write: { ...write, approve: async (...given) => leaveByQuestion(await approve(...given)) } };
}

function leaveByQuestion<T>(result: T): Exclude<T, McpQuestion> {
  if (isQuestion(result)) throw new Leaving(() => result);
  return trust<Exclude<T, McpQuestion>>(result);
}
