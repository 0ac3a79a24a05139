/** What the cases begin with. */
export const openai = `import OpenAI from "openai";
const openai = new OpenAI();
`;
export const ai = `import { generateText, streamText, tool, ToolLoopAgent } from "ai";
const model = "openai/gpt-5";
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
