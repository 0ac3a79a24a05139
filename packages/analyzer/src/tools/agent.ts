import type { Node, SourceFile } from "../compiler/syntax.ts";
import type { CallSite } from "../sites/call-site.ts";
import type { ToolDefinition } from "./tool-definition.ts";

/** A call that may reach tools, and those that a run of it may call. */
export interface Agent {
  readonly site: CallSite;
  readonly tools: readonly TakenTool[];
  /** Where tools may come from that nobody could follow. */
  readonly open: readonly OpenEnd[];
}

export interface TakenTool {
  readonly tool: ToolDefinition;
  /** The agents and servers in between that take it, the outermost first. */
  readonly via: readonly string[];
}

export interface OpenEnd {
  readonly file: SourceFile;
  readonly node: Node;
  /** As written, on one line. */
  readonly text: string;
}
