export {
  type AgentsToolCall,
  type AgentsToolCallDetails,
  idempotentTool,
  type IdempotentToolDefinition,
  type IdempotentToolOptions,
} from "./openai-agents/idempotent-tool.ts";
export type { Notice } from "./tools/notice.ts";
export type { ToolApprovalRequest } from "./tools/tool-effect.ts";
