import { Agent, OpenAIProvider, Runner, setTracingDisabled, tool } from "@openai/agents";
import { z } from "zod";
import { idempotentTool } from "../../src/openai-agents/idempotent-tool.ts";
import { describeLedgeredTool } from "./tool-contract.ts";

setTracingDisabled(true);

describeLedgeredTool("OpenAI Agents", ({ remote, url, moor, signal }) => {
  const parameters = z.object({ ship: z.string() });
  const tools = [tool(idempotentTool(remote, { ...moor, description: "Moors a ship.", parameters }))];
  const modelProvider = new OpenAIProvider({ apiKey: "sk-harbour", baseURL: url, useResponses: true });
  const agent = new Agent({ name: "desk", model: "gpt-5", tools });
  return new Runner({ modelProvider }).run(agent, "Moor her.", { signal });
});
