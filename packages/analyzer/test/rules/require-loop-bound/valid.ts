import type { RuleCase } from "@thirdstate/testkit";
import { agents, ai, anthropic, openai } from "./preludes.ts";

export const valid: readonly RuleCase[] = [
  {
    name: "a runner with a bound",
    code: `${anthropic}export const last = await anthropic.beta.messages.toolRunner({ ...task, max_iterations: 8 });`,
  },
  {
    name: "a bound that is handed in",
    code: `${anthropic}export const serve = (limit: number) =>
  anthropic.beta.messages.toolRunner({ ...task, max_iterations: limit });`,
  },
  {
    name: "options of unknown make",
    code: `${anthropic}export const serve = async (options: typeof task & { max_iterations?: number }) =>
  await anthropic.beta.messages.toolRunner(options);`,
  },
  {
    name: "a loop that is left",
    code: `${anthropic}let turns = 0;
for await (const message of anthropic.beta.messages.toolRunner(task)) {
  console.log(message.stop_reason);
  if (++turns > 8) break;
}`,
  },
  {
    name: "a loop that throws",
    code: `${anthropic}const runner = anthropic.beta.messages.toolRunner(task);
let turns = 0;
for await (const message of runner) {
  if (message.content.length === 0 || ++turns > 8) throw new Error("too many turns");
}`,
  },
  {
    name: "a runner that is handed on",
    code: `${anthropic}export const serve = () => anthropic.beta.messages.toolRunner(task);`,
  },
  {
    name: "a runner that is taken by hand",
    code: `${anthropic}const turns = anthropic.beta.messages.toolRunner(task)[Symbol.asyncIterator]();
export const first = await turns.next();`,
  },
  {
    name: "a runner that a signal ends",
    code: `${anthropic}export const last = await anthropic.beta.messages.toolRunner(task, { signal: AbortSignal.timeout(60_000) });`,
  },
  {
    name: "a runner under a guard, with its signal",
    code: `${anthropic}import { createRemote, memoryLedger } from "@thirdstate/runtime";
const remote = createRemote({ timeout: "60s", ledger: memoryLedger() });
export const last = remote.agent("desk.toolRunner", async ({ signal }) =>
  anthropic.beta.messages.toolRunner(task, { signal }).runUntilDone(),
);`,
  },
  {
    name: "a model without tools of ours",
    code: `${anthropic}export const message = await anthropic.messages.create({
  model: "claude-sonnet-4-5",
  max_tokens: 1024,
  messages: [{ role: "user", content: "Hello" }],
});`,
  },
  { name: "the default of ten turns", code: `${agents}export const result = await run(desk, "Hello");` },
  {
    name: "a default that is undefined",
    code: `${agents}export const result = await run(desk, "Hello", { maxTurns: undefined });`,
  },
  { name: "a number of turns", code: `${agents}export const result = await run(desk, "Hello", { maxTurns: 25 });` },
  {
    name: "turns that are handed in",
    code: `${agents}export const serve = (maxTurns: number | null) => run(desk, "Hello", { maxTurns });`,
  },
  {
    name: "turns without end that a signal ends",
    code: `${agents}export const result = await run(desk, "Hello", { maxTurns: null, signal: AbortSignal.timeout(60_000) });`,
  },
  { name: "the default of one step", code: `${ai}export const { text } = await generateText(task);` },
  {
    name: "a number of steps",
    code: `${ai}export const { text } = await generateText({ ...task, stopWhen: stepCountIs(8) });`,
  },
  {
    name: "a number of steps beside a condition",
    code: `${ai}export const { text } = await generateText({ ...task, stopWhen: [stepCountIs(8), hasToolCall("lookUp")] });`,
  },
  {
    name: "a condition of our own",
    code: `${ai}export const stream = streamText({ ...task, stopWhen: ({ steps }) => steps.length > 8 });`,
  },
  {
    name: "conditions of unknown make",
    code: `${ai}import type { StopCondition } from "ai";
declare const stops: StopCondition<typeof task.tools>[];
export const stream = streamText({ ...task, stopWhen: stops });`,
  },
  {
    name: "no tools, and so no loop",
    code: `${ai}export const { text } = await generateText({ model: "openai/gpt-5", prompt: "Hello", stopWhen: [] });
console.log(lookUp, isLoopFinished, hasToolCall, stepCountIs, streamText);`,
  },
  {
    name: "a condition of the same name of our own",
    code: `${ai.replace("hasToolCall, ", "")}const hasToolCall = (name: string) => ({ steps }: { steps: readonly unknown[] }) => steps.length > name.length;
export const { text } = await generateText({ ...task, stopWhen: hasToolCall("lookUp") });`,
  },
  {
    name: "the default of ten completions",
    code: `${openai}export const answer = await openai.chat.completions.runTools(task).finalContent();`,
  },
  {
    name: "a number of completions",
    code: `${openai}export const answer = await openai.chat.completions.runTools(task, { maxChatCompletions: 5 }).finalContent();`,
  },
  {
    name: "a look-alike of another package",
    code: `const anthropic = { beta: { messages: { toolRunner: async (task: string) => task } } };
export const last = await anthropic.beta.messages.toolRunner("Hello");`,
  },
  {
    name: "Out of scope: an agent's own settings",
    code: `${ai}import { ToolLoopAgent } from "ai";
const agent = new ToolLoopAgent({ model: "openai/gpt-5", tools: { lookUp }, stopWhen: [] });
export const { text } = await agent.generate({ prompt: "Hello" });`,
  },
  {
    name: "Out of scope: a loop of our own around a model",
    code: `${ai}export async function serve() {
  for (;;) {
    const { finishReason } = await generateText(task);
    if (finishReason === "stop") return;
  }
}`,
  },
];
