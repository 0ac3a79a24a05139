import { dataField } from "./field.ts";
import { isMcpRefusal } from "./mcp-refusal.ts";
import type { ResultClassifier } from "./verdict.ts";

/** An MCP tool reports its errors as a result. Only a refused argument (-32602) proves that it did not act. */
export const mcpResult: ResultClassifier = (value, effect) => {
  const content = dataField(value, "content");
  if (dataField(value, "isError") !== true || !Array.isArray(content)) return undefined;
  const isRefused = effect === "read" || content.some((part: unknown) => isRefusal(dataField(part, "text")));
  return { kind: isRefused ? "rejected" : "unknown", code: "tool_error", transient: false };
};

/** The words in which a server turns an error of its own into a result; a tool's text that merely holds the number is the tool's. */
function isRefusal(text: unknown): boolean {
  return typeof text === "string" && text.startsWith("MCP error -32602") && isMcpRefusal(-32602, text);
}
