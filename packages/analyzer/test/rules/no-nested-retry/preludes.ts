/** What the cases begin with. */
export const openai = `import OpenAI from "openai";
const openai = new OpenAI();
`;
export const ai = `import { generateText, embed, streamText } from "ai";
const model = "openai/gpt-5";
`;
export const anthropic = `import Anthropic from "@anthropic-ai/sdk";
const anthropic = new Anthropic();
const letter = { model: "claude-opus-4-5", max_tokens: 100, messages: [{ role: "user" as const, content: "Hello." }] };
`;
export const shop = `import Stripe from "stripe";
const stripe = new Stripe("sk_test");
`;
export const remote = `import { createRemote, memoryLedger } from "@thirdstate/runtime";
const remote = createRemote({ timeout: "60s", ledger: memoryLedger() });
`;
