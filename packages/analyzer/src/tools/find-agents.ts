import type { Compiler } from "../compiler/compiler.ts";
import type { CallSite } from "../sites/call-site.ts";
import { AgentTools } from "./agent-tools.ts";
import type { Agent } from "./agent.ts";
import type { ToolDefinition } from "./tool-definition.ts";

interface Holding {
  readonly sites: readonly CallSite[];
  readonly tools: readonly ToolDefinition[];
}

/** The calls of a program that may reach tools, each with the tools that its options, its agent and that agent's agents take. */
export function findAgents(compiler: Compiler, files: readonly Holding[]): readonly Agent[] {
  const byNode = new Map(files.flatMap(({ tools }) => tools.map((tool) => [tool.node, tool] as const)));
  return files
    .flatMap(({ sites }) => sites)
    .filter(({ effect, fact }) => effect === "composite" && fact.kind !== "mutation")
    .map((site) => ({ site, ...new AgentTools(compiler, byNode).of(site) }));
}
