import type { Undecided } from "../tools/undecided.ts";

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

/** The truth about an effect of which nobody knows. */
export interface McpUndecided {
  content: { type: "text"; text: string }[];
  isError: true;
  _meta: Record<string, unknown>;
  [further: string]: unknown;
}

/**
 * A program that reads the flag must not take it for a success, and only an error may come without the content that an `outputSchema`
 * promises; the words are for the model.
 */
export function toUndecidedResult(undecided: Undecided): McpUndecided {
  return {
    isError: true,
    content: [{ type: "text", text: undecided.message }],
    _meta: { "thirdstate/undecided": undecided },
  };
}

export function isQuestion(result: unknown): result is McpQuestion {
  return (
    typeof result === "object" && result !== null && "resultType" in result && result.resultType === "input_required"
  );
}
