export { byInterrupt, type InterruptAnswer, type InterruptQuestion } from "./langchain/by-interrupt.ts";
export {
  idempotentTool,
  type IdempotentToolArguments,
  type IdempotentToolDefinition,
  type IdempotentToolFields,
  type LangChainToolCall,
} from "./langchain/idempotent-tool.ts";
export type { Notice } from "./tools/notice.ts";
export type { ToolApprovalRequest } from "./tools/tool-effect.ts";
