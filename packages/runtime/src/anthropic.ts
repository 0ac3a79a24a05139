export {
  type AnthropicToolCall,
  idempotentTool,
  type IdempotentToolDefinition,
  type IdempotentToolOptions,
} from "./anthropic/idempotent-tool.ts";
export type { ToolResultContent } from "./anthropic/tool-result-content.ts";
export type { Notice } from "./tools/notice.ts";
export type { ToolApprovalRequest } from "./tools/tool-effect.ts";
