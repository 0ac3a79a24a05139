import { createOpenAI } from "@ai-sdk/openai";
import Anthropic from "@anthropic-ai/sdk";
import { Agent, OpenAIProvider, run, setTracingDisabled } from "@openai/agents";
import { generateText, streamText } from "ai";
import OpenAI from "openai";
import type { Caller, CallOptions } from "../caller.ts";
import { chat } from "./chat.ts";
import { messages } from "./messages.ts";

setTracingDisabled(true);
Object.assign(globalThis, { AI_SDK_LOG_WARNINGS: false });

const question = { model: "m", messages: [{ role: "user" as const, content: "How is the tide?" }] };
const prompt = "How is the tide?";

const openai = (url: string) => new OpenAI({ baseURL: url, apiKey: "k" });
const anthropic = (url: string) => new Anthropic({ baseURL: url, apiKey: "k" });
const model = (url: string) => createOpenAI({ baseURL: url, apiKey: "k" }).chat("m");

export const models: readonly Caller[] = [
  read("openai", 2, chat, (url, options) => openai(url).chat.completions.create(question, toRequest(options))),
  stream("openai stream", 2, chat, (url, options) =>
    openai(url).chat.completions.create({ ...question, stream: true }, toRequest(options)),
  ),
  read("anthropic", 2, messages, (url, options) =>
    anthropic(url).messages.create({ ...question, max_tokens: 9 }, toRequest(options)),
  ),
  stream("anthropic stream", 2, messages, (url, options) =>
    anthropic(url).messages.create({ ...question, max_tokens: 9, stream: true }, toRequest(options)),
  ),
  read("ai", 2, chat, (url, { signal, retries }) =>
    generateText({
      model: model(url),
      prompt,
      abortSignal: signal,
      ...(retries !== undefined && { maxRetries: retries }),
    }),
  ),
  // Its errors come as chunks of a stream that opens all the same, so that only the SDK itself can repeat.
  stream("ai stream", 2, chat, async (url, { signal }) => {
    const onError = () => undefined;
    return streamText({ model: model(url), prompt, abortSignal: signal, onError }).fullStream;
  }),
  { name: "agents", kind: "agent", isKeyed: false, ownRetries: 2, callee: chat, call: runAgent },
];

/** The model calls inside repeat as they like. */
async function runAgent(url: string, { signal }: CallOptions): Promise<unknown> {
  const provider = new OpenAIProvider({ baseURL: url, apiKey: "k", useResponses: false });
  return run(new Agent({ name: "desk", model: await provider.getModel("m") }), prompt, { signal });
}

function read(name: string, ownRetries: number, callee: Caller["callee"], call: Caller["call"]): Caller {
  return { name, kind: "read", isKeyed: false, ownRetries, callee, call };
}

function stream(name: string, ownRetries: number, callee: Caller["callee"], call: Caller["call"]): Caller {
  return { name, kind: "stream", isKeyed: false, ownRetries, callee, call };
}

function toRequest({ signal, retries }: CallOptions): { signal: AbortSignal; maxRetries?: number } {
  return { signal, ...(retries !== undefined && { maxRetries: retries }) };
}
