export {
  idempotentTool,
  type IdempotentToolArguments,
  type IdempotentToolDefinition,
  type IdempotentToolFields,
  type LangChainToolCall,
} from "./langchain/idempotent-tool.ts";
export type { Undecided } from "./tools/undecided.ts";
