import type { Notice } from "../tools/notice.ts";

/** What a tool of an MCP server answers. */
export interface McpToolResult {
  content: { type: "text" | "image" | "audio" | "resource_link" | "resource" }[];
  structuredContent?: Record<string, unknown>;
  isError?: boolean;
  _meta?: Record<string, unknown>;
}

/** A tool of version 2 that asks its client for more, and is then entered again. */
export interface McpQuestion {
  resultType: "input_required";
}

/** The truth about an effect whose answer there is not. */
export interface McpNotice {
  content: { type: "text"; text: string }[];
  isError: boolean;
  _meta: Record<string, unknown>;
  [further: string]: unknown;
}

/**
 * A program that reads the flag must not take an unknown for a success, and only an error may come without the content that an `outputSchema`
 * promises; the words are for the model.
 */
export function toNoticeResult(notice: Notice, outputSchema: unknown): McpNotice {
  return {
    isError: notice.outcome === "unknown" || outputSchema !== undefined,
    content: [{ type: "text", text: notice.message }],
    _meta: { "thirdstate/outcome": notice },
  };
}

export function isQuestion(result: unknown): result is McpQuestion {
  return (
    typeof result === "object" && result !== null && "resultType" in result && result.resultType === "input_required"
  );
}
