import type { CallFact, Sdk } from "./sdk.ts";

/** `_streamIterator` ends after `recursionLimit` super-steps, 25 by default (`pregel/loop.js`); `withConfig` sets other ones. */
const graph = {
  kind: "agent",
  effect: "composite",
  signal: { argument: 1, path: ["signal"], form: "signal" },
  timeout: { argument: 1, path: ["timeout"], unit: "ms", covers: "call" },
  loop: { argument: 1, path: ["recursionLimit"], unit: "super-steps", preset: 25 },
  approvesTools: { argument: 1, path: ["interruptBefore"] },
} as const;
const builders = ["StateGraph", "MessageGraph", "Graph"] as const;
const compiled = { ...graph, from: builders } as const;
const made = { ...graph, from: ["createReactAgent", "entrypoint"] } as const;
/** Its client repeats every request 4 times, and none of its settings reach it. */
const remote = { ...graph, from: ["RemoteGraph"] } as const;

/** Nodes before which a run stops, the one that runs the tools among them. */
const stops = { argument: 0, path: ["interruptBefore"] } as const;

const calls: readonly CallFact[] = [
  { path: "invoke", declared: "Pregel.invoke", ...made, returns: "promise" },
  { path: "stream", declared: "Pregel.stream", ...made, returns: "stream" },
  { path: "streamEvents", declared: "Pregel.streamEvents", ...made, returns: "starter" },
  { path: "invoke", declared: "RemoteGraph.invoke", ...remote, returns: "promise" },
  { path: "streamEvents", declared: "RemoteGraph.streamEvents", ...remote, returns: "starter" },
  { path: "**.compile().invoke", declared: "Pregel.invoke", ...compiled, returns: "promise" },
  { path: "**.compile().stream", declared: "Pregel.stream", ...compiled, returns: "stream" },
  { path: "**.compile().streamEvents", declared: "Pregel.streamEvents", ...compiled, returns: "starter" },
];

export const langgraph: Sdk = {
  id: "langgraph",
  name: "LangGraph",
  packages: ["@langchain/langgraph"],
  versions: "1",
  docs: "https://docs.langchain.com/oss/javascript/langgraph/overview",
  summary:
    "Runs of compiled graphs, agents, entrypoints and remote graphs; checkpoints, stores, tool nodes and `updateState` are left out.",
  clients: ["StateGraph", "MessageGraph", "Graph", "createReactAgent", "entrypoint", "RemoteGraph"],
  derivations: ["withConfig"],
  calls,
  interrupts: [{ path: "interrupt", declared: "interrupt" }],
  askers: [
    { path: "createReactAgent", declared: "createReactAgent", approvesTools: stops },
    { path: "**.compile", declared: "StateGraph.compile", from: builders, approvesTools: stops },
    { path: "**.compile", declared: "Graph.compile", from: builders, approvesTools: stops },
  ],
  takesToolsOf: ["langchain"],
};
