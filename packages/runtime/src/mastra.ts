export { idempotentTool, type IdempotentToolDefinition, type IdempotentToolOptions } from "./mastra/idempotent-tool.ts";
export type { MastraToolCall } from "./mastra/mastra-tool-call.ts";
export type { Undecided } from "./tools/undecided.ts";
