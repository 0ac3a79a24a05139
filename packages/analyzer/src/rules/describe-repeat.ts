import type { ToolDefinition } from "../tools/tool-definition.ts";

/** Who asks a tool again after it failed, as the beginning of a sentence. */
export function describeRepeat({ fact, sdk }: ToolDefinition): string {
  return fact.errorsReachModel
    ? `With ${sdk.name} a tool's error reaches the model, which may ask again under a new id`
    : `With ${sdk.name} a tool's error ends the run, and whoever starts it anew asks again`;
}
