export { idempotentTool, type IdempotentToolArguments, type McpToolCallback } from "./mcp/idempotent-tool.ts";
export type { IdempotentToolDefinition, McpToolAnnotations, McpToolConfig } from "./mcp/idempotent-tool-definition.ts";
export type { McpToolCall } from "./mcp/mcp-tool-call.ts";
export type { McpNotice, McpQuestion, McpToolResult } from "./mcp/mcp-tool-result.ts";
export type { Notice } from "./tools/notice.ts";
export type { ToolApprovalRequest } from "./tools/tool-effect.ts";
