import type { CallSite } from "../sites/call-site.ts";
import type { ToolDefinition } from "../tools/tool-definition.ts";
import type { Reserved } from "./free-names.ts";

/** One call to wrap, and what the file and the project say about it. */
export interface WrapTarget {
  readonly site: CallSite;
  readonly name: string;
  /** What `remote` is called in this file. */
  readonly remote: string;
  readonly tools: readonly ToolDefinition[];
  readonly reserved: Reserved;
}
