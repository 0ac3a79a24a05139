import { warn } from "../calls/notify.ts";

const warned = new Set<string>();

/** Said once for each tool. */
export function warnOfNoRun(tool: string): void {
  if (warned.has(tool)) return;
  warned.add(tool);
  warn(
    `The tool \`${tool}\` was called outside any run, so that a model that asks again is not recognised. ` +
      "Call the agent inside `remote.agent`, name the `run` of an MCP tool, or give the tool a `key`.",
  );
}
