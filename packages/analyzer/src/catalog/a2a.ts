import type { CallFact, Sdk } from "./sdk.ts";

/** Nothing limits a call's time, and nothing is repeated. A message's own id travels in its body. */
const message = { kind: "agent", effect: "composite" } as const;
const asked = { ...message, signal: { argument: 1, path: ["signal"], form: "signal" } } as const;
/** Only the older client's answer may be an `error`. */
const older = { ...message, from: ["A2AClient"] } as const;

const calls: readonly CallFact[] = [
  { path: "sendMessage", declared: "Client.sendMessage", ...asked, from: ["Client"], returns: "promise" },
  { path: "sendMessageStream", declared: "Client.sendMessageStream", ...asked, from: ["Client"], returns: "lazy" },
  { path: "*.sendMessage", declared: "Client.sendMessage", ...asked, from: ["ClientFactory"], returns: "promise" },
  {
    path: "*.sendMessageStream",
    declared: "Client.sendMessageStream",
    ...asked,
    from: ["ClientFactory"],
    returns: "lazy",
  },
  { path: "sendMessage", declared: "A2AClient.sendMessage", ...older, failure: "error", returns: "promise" },
  { path: "sendMessageStream", declared: "A2AClient.sendMessageStream", ...older, returns: "lazy" },
];

export const a2a: Sdk = {
  id: "a2a",
  name: "Agent2Agent",
  packages: ["@a2a-js/sdk"],
  versions: "0",
  docs: "https://github.com/a2aproject/a2a-js",
  summary: "Messages to another agent; tasks' records, cards and notifications are left out.",
  clients: ["ClientFactory", "Client", "A2AClient"],
  calls,
};
