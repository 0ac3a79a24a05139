/** What the cases begin with. */
export const openai = `import OpenAI from "openai";
const openai = new OpenAI();
const ask = { model: "gpt-5", input: "Which harbour is nearest?" };
`;
export const ai = `import { generateText, tool } from "ai";
const model = "openai/gpt-5";
`;
export const shop = `import Stripe from "stripe";
const stripe = new Stripe("sk_test");
`;
export const remote = `import { createRemote, memoryLedger } from "@thirdstate/runtime";
const remote = createRemote({ timeout: "60s", ledger: memoryLedger() });
`;
export const sleep = `const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
`;
