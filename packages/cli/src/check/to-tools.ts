import type { FileAnalysis, KeyAnswer, ReachedEffect, ToolDefinition } from "@thirdstate/analyzer";
import type { Places } from "./places.ts";
import type { ReportedEffect, ReportedTool } from "./report.ts";
import { toMember } from "./to-member.ts";

/** Tools with the writes that they reach. */
export function toTools(files: readonly FileAnalysis[], places: Places): readonly ReportedTool[] {
  return files.flatMap(({ tools }) => tools.map((tool) => toTool(tool, places)));
}

function toTool(tool: ToolDefinition, places: Places): ReportedTool {
  return {
    ...places.start(tool.file, tool.at),
    framework: tool.sdk.id,
    name: tool.name ?? null,
    effect: tool.effect,
    key: findWorst(tool.effects),
    approval: tool.approval,
    effects: tool.effects.map((effect) => toEffect(effect, places)),
  };
}

function toEffect({ site, key, path }: ReachedEffect, places: Places): ReportedEffect {
  const { file, line } = places.start(site.file, site.callee);
  return { sdk: site.sdk.id, member: toMember(site).member, file, line, key, path };
}

const worstFirst: readonly KeyAnswer[] = ["no", "ineffective", "unstable", "unknown", "yes"];

/** A tool is as safe to call again as the least safe of its effects; `unknown` where it has none. */
function findWorst(effects: readonly ReachedEffect[]): KeyAnswer {
  return worstFirst.find((answer) => effects.some(({ key }) => key === answer)) ?? "unknown";
}
