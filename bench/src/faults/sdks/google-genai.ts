import type { Caller } from "../caller.ts";
import { findContract } from "../contracts.ts";
import { type Callee, events, json } from "../exchange.ts";

interface Models {
  readonly generateContent: (request: object) => Promise<unknown>;
  readonly generateContentStream: (request: object) => Promise<unknown>;
}

interface Genai {
  readonly GoogleGenAI: new (options: object) => { readonly models: Models };
}

/** https://ai.google.dev/api/generate-content */
const gemini: Callee = {
  reply: (_body, path) => (path.includes(":stream") ? events(chunks) : json(toResponse("The tide is rising.", "STOP"))),
  error: (status) => ({ error: { code: status, message: `storm ${status}`, status: "UNAVAILABLE" } }),
};

const chunks: readonly string[] = [
  toEvent("The tide ", undefined),
  toEvent("is ", undefined),
  toEvent("rising.", "STOP"),
];

const genai = findContract<Genai>("google-genai", "@google/genai");

export const googleGenai: readonly Caller[] = genai === undefined ? [] : toCallers(genai);

function toCallers({ GoogleGenAI }: Genai): readonly Caller[] {
  const models = (url: string) => new GoogleGenAI({ apiKey: "k", httpOptions: { baseUrl: url } }).models;
  const question = (abortSignal: AbortSignal) => ({
    model: "m",
    contents: "How is the tide?",
    config: { abortSignal },
  });
  const facts = { isKeyed: false, ownRetries: 0, callee: gemini };
  return [
    {
      ...facts,
      name: "genai",
      kind: "read",
      call: (url, { signal }) => models(url).generateContent(question(signal)),
    },
    {
      ...facts,
      name: "genai stream",
      kind: "stream",
      call: (url, { signal }) => models(url).generateContentStream(question(signal)),
    },
  ];
}

function toResponse(text: string, finishReason: string | undefined): object {
  const candidates = [{ index: 0, content: { role: "model", parts: [{ text }] }, finishReason }];
  return { candidates, usageMetadata: { totalTokenCount: 2 }, modelVersion: "m", responseId: "r1" };
}

function toEvent(text: string, finishReason: string | undefined): string {
  return `data: ${JSON.stringify(toResponse(text, finishReason))}\r\n\r\n`;
}
