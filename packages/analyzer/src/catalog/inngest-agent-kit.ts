import type { CallFact, Sdk, ToolFact } from "./sdk.ts";

/** No signal, no timeout. A network is bounded where it is made, and nothing bounds it by default. */
const run = { kind: "agent", effect: "composite", returns: "promise" } as const;

const calls: readonly CallFact[] = [
  { path: "run", declared: "Agent.run", from: ["Agent", "RoutingAgent", "createAgent", "createRoutingAgent"], ...run },
  { path: "run", declared: "Network.run", from: ["Network", "createNetwork"], ...run },
];

/** What a handler throws is the tool's answer to the model (`serializeError`). */
const tools: readonly ToolFact[] = [
  {
    path: "createTool",
    declared: "createTool",
    form: "call",
    handler: { argument: 0, path: ["handler"] },
    name: { argument: 0, path: ["name"] },
    errorsReachModel: true,
  },
];

export const inngestAgentKit: Sdk = {
  id: "inngest-agent-kit",
  name: "Inngest AgentKit",
  packages: ["@inngest/agent-kit"],
  versions: "0",
  docs: "https://agentkit.inngest.com/overview",
  summary: "Agents, networks and tools; routers, state and history are left out.",
  clients: ["Agent", "RoutingAgent", "Network", "createAgent", "createRoutingAgent", "createNetwork"],
  calls,
  tools,
};
