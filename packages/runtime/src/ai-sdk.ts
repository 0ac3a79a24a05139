export { idempotentTool } from "./ai-sdk/idempotent-tool.ts";
export type { IdempotentToolDefinition } from "./ai-sdk/idempotent-tool-definition.ts";
export type { Undecided } from "./tools/undecided.ts";
