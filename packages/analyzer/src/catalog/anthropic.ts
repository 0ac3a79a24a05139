import { stainless } from "./families/stainless.ts";
import type { CallFact, Sdk, ToolFact } from "./sdk.ts";

const afterBody = stainless(1);
const afterIdAndBody = stainless(2);
const streamsWith = { argument: 0, path: ["stream"] } as const;
const model = { kind: "model", effect: "read", returns: "api-promise", ...afterBody } as const;
const starter = { ...model, returns: "starter" } as const;
const beta = "beta/messages/messages";

const messages: readonly CallFact[] = [
  { path: "messages.create", declared: "Messages.create", ...model, streamsWith },
  { path: "messages.parse", declared: "Messages.parse", ...model },
  { path: "messages.stream", declared: "Messages.stream", ...starter },
  { path: "messages.countTokens", declared: "Messages.countTokens", ...model },
  { path: "beta.messages.create", declared: "Messages.create", declaredAt: beta, ...model, streamsWith },
  { path: "beta.messages.parse", declared: "Messages.parse", declaredAt: beta, ...model },
  { path: "beta.messages.stream", declared: "Messages.stream", declaredAt: beta, ...starter },
  { path: "beta.messages.countTokens", declared: "Messages.countTokens", declaredAt: beta, ...model },
];

/** A runner's options are `headers` and `signal` alone (`BetaToolRunnerRequestOptions`): timeout and retries are the client's. */
const runner = {
  kind: "agent",
  effect: "composite",
  returns: "lazy",
  streamsWith,
  signal: afterBody.signal,
  retries: { argument: 0, path: ["maxRetries"], preset: 2, off: 0, on: "client" },
  loop: { argument: 0, path: ["max_iterations"], unit: "iterations", zeroIsNone: true },
} as const;

/** A thread's options carry no key (`BetaMessageThreadRequestOptions`). */
const turn = {
  kind: "model",
  effect: "read",
  signal: afterIdAndBody.signal,
  retries: afterIdAndBody.retries,
  timeout: afterIdAndBody.timeout,
} as const;

const runs: readonly CallFact[] = [
  { path: "beta.messages.toolRunner", declared: "Messages.toolRunner", ...runner },
  { path: "beta.messages.thread().send", declared: "BetaMessageThread.send", ...turn, returns: "api-promise" },
  { path: "beta.messages.thread().parse", declared: "BetaMessageThread.parse", ...turn, returns: "api-promise" },
  { path: "beta.messages.thread().stream", declared: "BetaMessageThread.stream", ...turn, returns: "starter" },
  { path: "beta.messages.thread().toolRunner", declared: "BetaMessageThread.toolRunner", ...runner },
];

/** Agents that the provider runs: sending an event or running a deployment starts work, the stream tells of it. */
const started = { kind: "agent", effect: "composite", returns: "started", ...afterIdAndBody } as const;
const sessions: readonly CallFact[] = [
  { path: "beta.sessions.events.send", declared: "Events.send", declaredAt: "beta/sessions/events", ...started },
  {
    path: "beta.sessions.events.stream",
    declared: "Events.stream",
    declaredAt: "beta/sessions/events",
    ...started,
    effect: "read",
    returns: "stream",
  },
  {
    path: "beta.sessions.events.toolRunner",
    declared: "Events.toolRunner",
    kind: "agent",
    effect: "composite",
    returns: "lazy",
    signal: { argument: 1, path: ["signal"], form: "signal" },
  },
  { path: "beta.deployments.run", declared: "Deployments.run", ...started },
];

const definition = {
  handler: { argument: 0, path: ["run"] },
  name: { argument: 0, path: ["name"] },
  callId: { parameter: 1, path: ["toolUse", "id"] },
  signal: { parameter: 1, path: ["signal"] },
  errorsReachModel: true,
} as const;
const tools = { argument: 0, path: ["tools"] } as const;

const definitions: readonly ToolFact[] = [
  { path: "betaZodTool", declared: "betaZodTool", form: "call", ...definition },
  { path: "betaTool", declared: "betaTool", form: "call", ...definition },
  { path: "betaStandardSchemaTool", declared: "betaStandardSchemaTool", form: "call", ...definition },
  { path: "beta.messages.toolRunner", declared: "Messages.toolRunner", form: "record", at: tools, ...definition },
];

export const anthropic: Sdk = {
  id: "anthropic",
  name: "Anthropic",
  packages: ["@anthropic-ai/sdk", "@anthropic-ai/bedrock-sdk", "@anthropic-ai/vertex-sdk"],
  versions: "1",
  docs: "https://github.com/anthropics/anthropic-sdk-typescript",
  summary: "Model calls, threads, tool runners and managed agents; batches, files and the admin API are left out.",
  clients: ["default", "Anthropic", "BaseAnthropic", "AnthropicBedrock", "AnthropicBedrockMantle", "AnthropicVertex"],
  derivations: ["withOptions"],
  calls: [...messages, ...runs, ...sessions],
  tools: definitions,
};
