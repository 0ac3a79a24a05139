export {
  type AgentsToolCall,
  type AgentsToolCallDetails,
  idempotentTool,
  type IdempotentToolDefinition,
  type IdempotentToolOptions,
} from "./openai-agents/idempotent-tool.ts";
export type { Undecided } from "./tools/undecided.ts";
