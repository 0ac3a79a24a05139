import { trust } from "../api/trust.ts";
import type { Notice } from "../tools/notice.ts";

/** What the tool runner takes of a tool: text and content blocks stay as they are, anything else becomes JSON. */
export type ToolResultContent<Output> = string | Extract<Output, readonly ContentBlock[]>;

interface ContentBlock {
  readonly type: BlockType;
}

/** `BetaToolResultContentBlockParam` of the SDK; a list of anything else is the tool's own. */
const blockTypes = ["text", "image", "search_result", "document", "tool_reference", "browser_state"] as const;
type BlockType = (typeof blockTypes)[number];

export function toContent<Output>(output: Output | Notice): ToolResultContent<Output> {
  if (typeof output === "string") return output;
  if (isContent(output)) return trust<ToolResultContent<Output>>(output);
  return toText(output);
}

/** Never throws: the effect has happened, and an error would say that it had not. */
function toText(output: unknown): string {
  try {
    return JSON.stringify(output, (_name, value: unknown) => (typeof value === "bigint" ? String(value) : value)) ?? "";
  } catch {
    return String(output);
  }
}

function isContent(output: unknown): boolean {
  return Array.isArray(output) && output.length > 0 && output.every(isContentBlock);
}

function isContentBlock(part: unknown): boolean {
  const types: readonly unknown[] = blockTypes;
  return typeof part === "object" && part !== null && "type" in part && types.includes(part.type);
}
