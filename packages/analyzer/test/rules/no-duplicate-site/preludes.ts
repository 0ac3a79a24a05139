/** What the cases begin with. */
export const remote = `import { createRemote, memoryLedger } from "@thirdstate/runtime";
const remote = createRemote({ timeout: "60s", ledger: memoryLedger() });
`;
export const openai = `import OpenAI from "openai";
const openai = new OpenAI();
const ask = (input: string) => openai.responses.create({ model: "gpt-5", input });
`;
export const stripe = `import Stripe from "stripe";
const stripe = new Stripe("key");
const refund = (charge: string) => stripe.refunds.create({ charge });
`;
export const agents = `import { Agent, run } from "@openai/agents";
const desk = new Agent({ name: "desk", instructions: "Help." });
`;
/** A file beside the case. */
export const config = {
  "remote.config.ts": `import { createRemote, memoryLedger } from "@thirdstate/runtime";
export const remote = createRemote({ timeout: "60s", ledger: memoryLedger() });
`,
};
