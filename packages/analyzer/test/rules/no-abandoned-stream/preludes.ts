/** What the cases begin with. */
export const openai = `import OpenAI from "openai";
const openai = new OpenAI();
const task = { model: "gpt-5", input: "Hello" };
`;
export const ai = `import { streamObject, streamText, tool } from "ai";
import { z } from "zod";
const task = { model: "openai/gpt-5", prompt: "Hello" } as const;
const schema = z.object({ order: z.string() });
`;
export const anthropic = `import Anthropic from "@anthropic-ai/sdk";
const anthropic = new Anthropic();
const task = {
  model: "claude-sonnet-4-5",
  max_tokens: 1024,
  messages: [{ role: "user" as const, content: "Hello" }],
};
`;
export const agents = `import { Agent, run } from "@openai/agents";
const desk = new Agent({ name: "desk", instructions: "Help." });
`;
export const remote = `import { createRemote, memoryLedger } from "@thirdstate/runtime";
const remote = createRemote({ timeout: "60s", ledger: memoryLedger() });
`;
