import type { CallFact, Sdk } from "./sdk.ts";

/** `retries = 3` for every method, those that run something too (`BaseResource.request`). No timeout; most calls take no signal of their own. */
const retries = { argument: 0, path: ["retries"], preset: 3, off: 0, on: "client" } as const;
const agent = { kind: "agent", effect: "composite", retries } as const;
const tool = { kind: "tool", effect: "write", returns: "promise", retries } as const;
/** Steps that throw end a run with a failed status in its answer. */
const run = { ...agent, failure: "error" } as const;

const whole = ["generate", "approveToolCallGenerate", "declineToolCallGenerate"];
const streamed = ["stream", "network", "approveToolCall", "declineToolCall", "resumeStream"];

const calls: readonly CallFact[] = [
  ...whole.map((name): CallFact => ({ ...ofAgent(name), ...agent, returns: "promise" })),
  ...streamed.map((name): CallFact => ({ ...ofAgent(name), ...agent, returns: "stream" })),
  { ...ofRun("startAsync"), ...run, returns: "promise" },
  { ...ofRun("resumeAsync"), ...run, returns: "promise" },
  { ...ofRun("start"), ...agent, returns: "started" },
  { ...ofRun("resume"), ...agent, returns: "started" },
  { ...ofRun("stream"), ...agent, returns: "stream" },
  { ...ofRun("resumeStream"), ...agent, returns: "stream" },
  { path: "getTool().execute", declared: "Tool.execute", ...tool },
  { path: "getMcpServerTool().execute", declared: "MCPTool.execute", ...tool },
];

export const mastraClient: Sdk = {
  id: "mastra-client",
  name: "Mastra client",
  packages: ["@mastra/client-js"],
  versions: "1",
  docs: "https://mastra.ai/reference/client-js/mastra-client",
  summary: "Agents, runs of workflows and tools on a server; memory, storage, logs and stored records are left out.",
  clients: ["MastraClient"],
  calls,
};

function ofAgent(name: string): Pick<CallFact, "path" | "declared"> {
  return { path: `getAgent().${name}`, declared: `Agent.${name}` };
}

function ofRun(name: string): Pick<CallFact, "path" | "declared"> {
  return { path: `getWorkflow().createRun().${name}`, declared: `Run.${name}` };
}
