import Anthropic from "@anthropic-ai/sdk";
import { betaZodTool } from "@anthropic-ai/sdk/helpers/beta/zod";
import { z } from "zod";
import { idempotentTool } from "../../src/anthropic/idempotent-tool.ts";
import { startMessages } from "./messages-server.ts";
import { describeLedgeredTool } from "./tool-contract.ts";

describeLedgeredTool(
  "Anthropic's tool runner",
  ({ remote, url, moor, signal }) => {
    const inputSchema = z.object({ ship: z.string() });
    const tools = [betaZodTool(idempotentTool(remote, { ...moor, description: "Moors a ship.", inputSchema }))];
    const client = new Anthropic({ apiKey: "sk-harbour", baseURL: url });
    const request = {
      model: "claude",
      max_tokens: 100,
      messages: [{ role: "user" as const, content: "Moor her." }],
      tools,
    };
    return client.beta.messages.toolRunner(request, { signal }).runUntilDone();
  },
  { start: startMessages },
);
