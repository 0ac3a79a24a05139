/** What the cases begin with. */
export const openai = `import OpenAI from "openai";
const openai = new OpenAI();
const body = { model: "gpt-5", input: "Hello" };
`;
export const ai = `import { generateText } from "ai";
const model = "openai/gpt-5";
`;
export const stripe = `import Stripe from "stripe";
const stripe = new Stripe("key");
`;
export const agents = `import { Agent, run } from "@openai/agents";
const desk = new Agent({ name: "desk", instructions: "Help." });
`;
export const mcp = `import { Client } from "@modelcontextprotocol/sdk/client/index.js";
const shop = new Client({ name: "shop", version: "1.0.0" });
`;
export const remote = `import { createRemote, memoryLedger } from "@thirdstate/runtime";
const remote = createRemote({ timeout: "60s", ledger: memoryLedger() });
`;
export const late = `const late = (ms: number) =>
  new Promise<never>((_, reject) => setTimeout(() => reject(new Error("too late")), ms));
`;
export const withTimeout = `function withTimeout<T>(work: Promise<T>, ms: number): Promise<T> {
  const limit = new Promise<never>((_, reject) => {
    setTimeout(() => reject(new Error("too late")), ms);
  });
  return Promise.race([work, limit]);
}
`;
