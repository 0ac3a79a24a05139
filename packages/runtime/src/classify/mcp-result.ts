import { dataField } from "./field.ts";
import type { ResultClassifier } from "./verdict.ts";

/** An MCP tool reports its errors as a result. Only a refused argument (-32602) proves that it did not act. */
export const mcpResult: ResultClassifier = (value, effect) => {
  const content = dataField(value, "content");
  if (dataField(value, "isError") !== true || !Array.isArray(content)) return undefined;
  const isRefused =
    effect === "read" || content.some((part: unknown) => String(dataField(part, "text")).includes("-32602"));
  return { kind: isRefused ? "rejected" : "unknown", code: "tool_error", transient: false };
};
