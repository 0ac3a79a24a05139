import { createOpenAI } from "@ai-sdk/openai";
import { generateText, stepCountIs } from "ai";
import { z } from "zod";
import { idempotentTool } from "../../src/ai-sdk/idempotent-tool.ts";
import { describeLedgeredTool } from "./tool-contract.ts";

describeLedgeredTool("AI SDK 6", ({ remote, url, moor, signal }) =>
  generateText({
    model: createOpenAI({ apiKey: "sk-harbour", baseURL: url })("gpt-5"),
    prompt: "Moor her.",
    tools: { moor: idempotentTool(remote, { ...moor, inputSchema: z.object({ ship: z.string() }) }) },
    stopWhen: stepCountIs(8),
    abortSignal: signal,
  }),
);
