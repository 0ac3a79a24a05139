import type { CallSite } from "../sites/call-site.ts";
import { actsAgain } from "../sites/acts-again.ts";
import { isAround } from "../sites/is-around.ts";
import type { ReachedEffect, ToolDefinition } from "../tools/tool-definition.ts";

export interface KeylessTool {
  readonly tool: ToolDefinition;
  readonly effect: ReachedEffect;
}

/** A tool that a call surely hands to its model, and a write that it reaches without a key. */
export function findKeylessTool({ call, file }: CallSite, tools: readonly ToolDefinition[]): KeylessTool | undefined {
  for (const tool of tools) {
    const effect = tool.effects.find(({ key, site }) => key === "no" && actsAgain(site));
    if (effect !== undefined && (isAround(call, tool.node) || isNamed(tool))) return { tool, effect };
  }
  return undefined;

  function isNamed({ name }: ToolDefinition): boolean {
    return name !== undefined && new RegExp(String.raw`\b${name}\b`).test(file.text.slice(call.pos, call.end));
  }
}
