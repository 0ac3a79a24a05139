import { request, smithy } from "./families/smithy.ts";
import type { CallFact, Sdk } from "./sdk.ts";

const model = { kind: "model", effect: "read", ...request } as const;
/** What knows the tools, steps and sources of an agent, a flow or a knowledge base is the provider's. */
const agent = { kind: "agent", effect: "composite", ...request } as const;

interface Operation {
  readonly name: string;
  readonly returns: CallFact["returns"];
}

const inference: readonly Operation[] = [
  { name: "Converse", returns: "promise" },
  { name: "ConverseStream", returns: "stream" },
  { name: "InvokeModel", returns: "promise" },
  { name: "InvokeModelWithResponseStream", returns: "stream" },
  { name: "InvokeModelWithBidirectionalStream", returns: "stream" },
  { name: "StartAsyncInvoke", returns: "started" },
  { name: "CountTokens", returns: "promise" },
  { name: "ApplyGuardrail", returns: "promise" },
];

const retrieval: readonly Operation[] = [
  { name: "Retrieve", returns: "promise" },
  { name: "RetrieveAndGenerate", returns: "promise" },
  { name: "RetrieveAndGenerateStream", returns: "stream" },
  { name: "Rerank", returns: "promise" },
  { name: "GenerateQuery", returns: "promise" },
  { name: "OptimizePrompt", returns: "stream" },
];
const agents: readonly Operation[] = [
  { name: "InvokeAgent", returns: "stream" },
  { name: "InvokeInlineAgent", returns: "stream" },
  { name: "InvokeFlow", returns: "stream" },
  { name: "StartFlowExecution", returns: "started" },
];

type Shared = Omit<CallFact, "path" | "declared" | "returns">;

/** Each operation is a command, and a method of the client that has all of them. */
function callsOf(client: string, operations: readonly Operation[], shared: Shared): readonly CallFact[] {
  return operations.flatMap(({ name, returns }): readonly CallFact[] => {
    const method = `${name.charAt(0).toLowerCase()}${name.slice(1)}`;
    return [
      { path: `${name}Command`, declared: `${name}Command`, command: true, ...shared, returns },
      { path: method, declared: `${client}.${method}`, from: [client], ...shared, returns },
    ];
  });
}

export const bedrock: Sdk = {
  id: "bedrock",
  name: "Amazon Bedrock",
  packages: ["@aws-sdk/client-bedrock-runtime", "@aws-sdk/client-bedrock-agent-runtime"],
  ...smithy,
  versions: "3",
  docs: "https://docs.aws.amazon.com/AWSJavaScriptSDK/v3/latest/client/bedrock-runtime/",
  summary:
    "Models, knowledge bases, agents and flows, sent as commands or called as methods; sessions, memories, and what asks for the state of a started job are left out.",
  clients: ["BedrockRuntimeClient", "BedrockRuntime", "BedrockAgentRuntimeClient", "BedrockAgentRuntime"],
  calls: [
    ...callsOf("BedrockRuntime", inference, model),
    ...callsOf("BedrockAgentRuntime", retrieval, model),
    ...callsOf("BedrockAgentRuntime", agents, agent),
  ],
};
