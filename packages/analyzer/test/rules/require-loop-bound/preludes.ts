/** What the cases begin with. */
export const anthropic = `import Anthropic from "@anthropic-ai/sdk";
import { betaZodTool } from "@anthropic-ai/sdk/helpers/beta/zod";
import { z } from "zod";
const anthropic = new Anthropic();
const lookUp = betaZodTool({
  name: "lookUp",
  description: "Looks an order up.",
  inputSchema: z.object({ order: z.string() }),
  run: ({ order }) => \`\${order} is on its way\`,
});
const task = {
  model: "claude-sonnet-4-5",
  max_tokens: 1024,
  messages: [{ role: "user" as const, content: "Where is my order?" }],
  tools: [lookUp],
};
`;
export const agents = `import { Agent, run, Runner } from "@openai/agents";
const desk = new Agent({ name: "desk", instructions: "Help." });
const runner = new Runner();
`;
export const ai = `import { generateText, hasToolCall, isLoopFinished, stepCountIs, streamText, tool } from "ai";
import { z } from "zod";
const lookUp = tool({ inputSchema: z.object({ order: z.string() }), execute: async ({ order }) => order.length });
const task = { model: "openai/gpt-5", prompt: "Where is my order?", tools: { lookUp } } as const;
`;
export const openai = `import OpenAI from "openai";
const openai = new OpenAI();
const task = {
  model: "gpt-5",
  messages: [{ role: "user" as const, content: "Where is my order?" }],
  tools: [
    {
      type: "function" as const,
      function: { name: "lookUp", description: "Looks up.", parameters: {}, parse: JSON.parse, function: () => "found" },
    },
  ],
};
`;
