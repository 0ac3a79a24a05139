import { startModel } from "@fixtures/servers";
import { Agent, OpenAIProvider, Runner, setTracingDisabled, tool } from "@openai/agents";
import { expect, it, onTestFinished } from "vitest";
import { z } from "zod";
import { idempotentTool } from "../../src/openai-agents/idempotent-tool.ts";
import { openHarbour, script } from "../harbour.ts";

setTracingDisabled(true);

it("waits for the approval that OpenAI Agents asks for itself, before anything is ledgered", async () => {
  const { remote, events } = openHarbour();
  const dock = script<object>({ id: "mooring-1" }, { id: "mooring-2" });
  const model = await startModel({ calls: [{ tool: "moor", arguments: { ship: "Otter" } }], answer: "Moored." });
  onTestFinished(() => model.close());
  const parameters = z.object({ ship: z.string() });
  const options = idempotentTool(remote, { name: "moor", description: "Moors.", parameters, execute: dock.call });
  const agent = new Agent({ name: "desk", model: "gpt-5", tools: [tool({ ...options, needsApproval: true })] });
  const runner = new Runner({
    modelProvider: new OpenAIProvider({ apiKey: "sk-harbour", baseURL: model.url, useResponses: true }),
  });

  const asked = await remote.agent.orThrow("desk", () => runner.run(agent, "Moor her."));
  expect([asked.interruptions.length, dock.count(), events.map(({ site }) => site)]).toEqual([1, 0, ["desk"]]);
  for (const interruption of asked.interruptions) asked.state.approve(interruption);
  const ended = await remote.agent.orThrow("desk", () => runner.run(agent, asked.state));
  expect([ended.finalOutput, dock.count()]).toEqual(["Moored.", 1]);
});
