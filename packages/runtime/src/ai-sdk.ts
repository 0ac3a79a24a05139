export { type IdempotentTool, idempotentTool, type ShownAsJson } from "./ai-sdk/idempotent-tool.ts";
export type { AiToolCall, IdempotentToolDefinition } from "./ai-sdk/idempotent-tool-definition.ts";
export type { Notice } from "./tools/notice.ts";
export type { ToolApprovalRequest } from "./tools/tool-effect.ts";
