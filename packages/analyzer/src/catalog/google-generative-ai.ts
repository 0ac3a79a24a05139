import type { CallFact, Sdk } from "./sdk.ts";

/** The timer of `buildFetchOptions` runs on through the body. Nothing is repeated, and nothing limits a call by default. */
const model = {
  kind: "model",
  effect: "read",
  signal: { argument: 1, path: ["signal"], form: "signal" },
  timeout: { argument: 1, path: ["timeout"], unit: "ms", covers: "call" },
} as const;

/** What a client makes, and what a type's name alone tells: `constructor(model: GenerativeModel)`. */
function membersOf(container: string, made: string, names: readonly string[]): readonly CallFact[] {
  return names.flatMap((name): readonly CallFact[] => {
    const returns = name.endsWith("Stream") ? "stream" : "promise";
    const fact = { declared: `${container}.${name}`, ...model, returns } as const;
    return [
      { ...fact, path: `${made}.${name}`, from: ["GoogleGenerativeAI"] },
      { ...fact, path: name, from: [container] },
    ];
  });
}

export const googleGenerativeAi: Sdk = {
  id: "google-generative-ai",
  name: "Google Generative AI (legacy)",
  packages: ["@google/generative-ai"],
  versions: "0",
  docs: "https://github.com/google-gemini/deprecated-generative-ai-js",
  summary: "Model calls and chats; files and caches on the server are left out.",
  clients: ["GoogleGenerativeAI", "GenerativeModel", "ChatSession"],
  calls: [
    ...membersOf("GenerativeModel", "getGenerativeModel()", [
      "generateContent",
      "generateContentStream",
      "countTokens",
      "embedContent",
      "batchEmbedContents",
    ]),
    ...membersOf("ChatSession", "getGenerativeModel().startChat()", ["sendMessage", "sendMessageStream"]),
  ],
};
