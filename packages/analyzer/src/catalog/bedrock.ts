import { request, smithy } from "./families/smithy.ts";
import type { CallFact, Sdk } from "./sdk.ts";

const model = { kind: "model", effect: "read", ...request } as const;
const operations: readonly { readonly name: string; readonly returns: CallFact["returns"] }[] = [
  { name: "Converse", returns: "promise" },
  { name: "ConverseStream", returns: "stream" },
  { name: "InvokeModel", returns: "promise" },
  { name: "InvokeModelWithResponseStream", returns: "stream" },
  { name: "InvokeModelWithBidirectionalStream", returns: "stream" },
  { name: "StartAsyncInvoke", returns: "started" },
  { name: "CountTokens", returns: "promise" },
  { name: "ApplyGuardrail", returns: "promise" },
];

/** Each operation is a command, and a method of the client that has all of them. */
const calls: readonly CallFact[] = operations.flatMap(({ name, returns }): readonly CallFact[] => {
  const method = `${name.charAt(0).toLowerCase()}${name.slice(1)}`;
  return [
    { path: `${name}Command`, declared: `${name}Command`, command: true, ...model, returns },
    { path: method, declared: `BedrockRuntime.${method}`, from: ["BedrockRuntime"], ...model, returns },
  ];
});

export const bedrock: Sdk = {
  id: "bedrock",
  name: "Amazon Bedrock",
  packages: ["@aws-sdk/client-bedrock-runtime"],
  ...smithy,
  versions: "3",
  docs: "https://docs.aws.amazon.com/AWSJavaScriptSDK/v3/latest/client/bedrock-runtime/",
  summary: "Model calls, sent as commands or called as methods; what asks for the state of a started job is left out.",
  clients: ["BedrockRuntimeClient", "BedrockRuntime"],
  calls,
};
