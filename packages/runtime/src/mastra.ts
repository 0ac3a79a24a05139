export { idempotentTool, type IdempotentToolDefinition, type IdempotentToolOptions } from "./mastra/idempotent-tool.ts";
export type { MastraToolCall } from "./mastra/mastra-tool-call.ts";
export type { Notice } from "./tools/notice.ts";
export type { ToolApprovalRequest } from "./tools/tool-effect.ts";
