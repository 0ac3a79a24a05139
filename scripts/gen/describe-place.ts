import type { ParameterSlot, Slot } from "../../packages/analyzer/src/catalog/sdk.ts";

/** `signal` of argument 2. */
export function describePlace({ argument, path }: Slot): string {
  return describe(path, nameArgument(argument));
}

/** `toolCallId` of parameter 2. */
export function describeParameter({ parameter, path }: ParameterSlot): string {
  return describe(path, `parameter ${parameter + 1}`);
}

function describe(path: readonly string[], holder: string): string {
  return path.length === 0 ? holder : `\`${path.join(".")}\` of ${holder}`;
}

function nameArgument(index: number): string {
  if (index >= 0) return `argument ${index + 1}`;
  return index === -1 ? "the last argument" : "the last argument but one";
}
