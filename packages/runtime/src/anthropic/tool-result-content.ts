import { trust } from "../api/trust.ts";
import type { Undecided } from "../tools/undecided.ts";

/** What the tool runner takes of a tool: text and content blocks stay as they are, anything else becomes JSON. */
export type ToolResultContent<Output> = string | Extract<Output, readonly ContentBlock[]>;

interface ContentBlock {
  readonly type: string;
}

export function toContent<Output>(output: Output | Undecided): ToolResultContent<Output> {
  if (typeof output === "string") return output;
  if (Array.isArray(output) && output.every(isContentBlock)) return trust<ToolResultContent<Output>>(output);
  return output === undefined ? "" : JSON.stringify(output);
}

function isContentBlock(part: unknown): part is ContentBlock {
  return typeof part === "object" && part !== null && "type" in part && typeof part.type === "string";
}
