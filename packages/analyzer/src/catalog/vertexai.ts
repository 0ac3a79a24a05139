import type { CallFact, Sdk } from "./sdk.ts";

/** `postRequest` repeats nothing, takes no signal, and has a timeout only where the model is made. */
const model = { kind: "model", effect: "read" } as const;

/** What a client makes, of the preview too, and what a type's name alone tells: `constructor(model: GenerativeModel)`. */
function membersOf(container: string, made: string, names: readonly string[]): readonly CallFact[] {
  return names.flatMap((name): readonly CallFact[] => {
    const returns = name.endsWith("Stream") ? "stream" : "promise";
    const preview = `${container}Preview`;
    return [
      { declared: `${container}.${name}`, ...model, returns, path: `${made}.${name}`, from: ["VertexAI"] },
      { declared: `${preview}.${name}`, ...model, returns, path: `preview.${made}.${name}`, from: ["VertexAI"] },
      { declared: `${container}.${name}`, ...model, returns, path: name, from: [container] },
      { declared: `${preview}.${name}`, ...model, returns, path: name, from: [preview] },
    ];
  });
}

const asked = ["generateContent", "generateContentStream", "countTokens"];
const said = ["sendMessage", "sendMessageStream"];

export const vertexai: Sdk = {
  id: "vertexai",
  name: "Google Vertex AI",
  packages: ["@google-cloud/vertexai"],
  versions: "1",
  docs: "https://github.com/googleapis/nodejs-vertexai",
  summary: "Model calls and chats, of the preview too; cached contents are left out.",
  clients: ["VertexAI", "GenerativeModel", "GenerativeModelPreview", "ChatSession", "ChatSessionPreview"],
  calls: [
    ...membersOf("GenerativeModel", "getGenerativeModel()", asked),
    ...membersOf("ChatSession", "getGenerativeModel().startChat()", said),
  ],
};
