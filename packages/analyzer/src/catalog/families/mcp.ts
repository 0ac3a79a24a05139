import type { CallFact, ToolFact } from "../sdk.ts";

const read = { kind: "tool", effect: "read", returns: "promise" } as const;
/** What a handler asks of the client whose request it handles. */
export const handlerRequest: Pick<CallFact, "from" | "kind" | "effect" | "returns" | "asksPerson"> = {
  from: [],
  ...read,
  asksPerson: { argument: 0, path: ["method"], text: "elicitation/create" },
};

const asked = { ...read, ...requestOptions(1) } as const;

export const callTool: Pick<CallFact, "kind" | "effect" | "failure"> = {
  kind: "tool",
  effect: "write",
  failure: "isError",
};

/** What a client asks of its server beside tools' calls; the same in every version of the SDK. */
export const clientReads: readonly CallFact[] = [
  "readResource",
  "getPrompt",
  "complete",
  "listTools",
  "listPrompts",
  "listResources",
  "listResourceTemplates",
].map((name) => ({ path: name, declared: `Client.${name}`, from: ["Client"], ...asked }));

/** Requests that go from a server to its client: its model, its user and its folders. */
export const reverseCalls: readonly CallFact[] = (["createMessage", "elicitInput", "listRoots"] as const).flatMap(
  (name): readonly CallFact[] => {
    const kind = name === "createMessage" ? "model" : "tool";
    const person = name === "elicitInput" ? ({ asksPerson: true } as const) : {};
    const fact = { declared: `Server.${name}`, ...asked, kind, ...person } as const;
    return [
      { path: name, from: ["Server"], ...fact },
      { path: `server.${name}`, from: ["McpServer"], ...fact },
    ];
  },
);

/** Every request but a tool's call leaves the world as it is. */
const readMethods = [
  "completion/complete",
  "elicitation/create",
  "initialize",
  "logging/setLevel",
  "ping",
  "prompts/get",
  "prompts/list",
  "resources/list",
  "resources/read",
  "resources/subscribe",
  "resources/templates/list",
  "resources/unsubscribe",
  "roots/list",
  "sampling/createMessage",
  "server/discover",
  "tasks/get",
  "tasks/list",
  "tasks/result",
  "tools/list",
];

/** A request that names its method. */
export const rawRequest: Pick<CallFact, "kind" | "effect" | "returns" | "writeWith" | "asksPerson"> = {
  ...read,
  asksPerson: { argument: 0, path: ["method"], text: "elicitation/create" },
  writeWith: { argument: 0, path: ["method"], unless: readMethods.map((method) => method.toUpperCase()) },
};

/** The handler of all tools of a server: it reads from the request which of them is meant. What it throws fails the request, in words that hosts may show the model. */
export const dispatcher: Pick<
  ToolFact,
  "form" | "handler" | "dispatches" | "onlyFor" | "approvedBy" | "errorsReachModel"
> = {
  form: "call",
  dispatches: { parameter: 0, path: ["params", "name"] },
  onlyFor: { argument: 0, path: [], values: ["CallToolRequestSchema", "tools/call"] },
  handler: { argument: -1, path: [] },
  approvedBy: "host",
  errorsReachModel: true,
};

/** `DEFAULT_REQUEST_TIMEOUT_MSEC` is 60000 (`shared/protocol.js`, `dist/src-*.mjs`). No repeats, no key but the request's id. */
export function requestOptions(argument: number): Required<Pick<CallFact, "signal" | "timeout">> {
  return {
    signal: { argument, path: ["signal"], form: "signal" },
    timeout: { argument, path: ["timeout"], unit: "ms", preset: 60_000, covers: "call" },
  };
}
