import type { RuleCase } from "@thirdstate/testkit";
import { agents, ai, anthropic, openai } from "./preludes.ts";

export const invalid: readonly RuleCase[] = [
  {
    name: "a runner that is awaited",
    code: `${anthropic}export const last = await anthropic.beta.messages.toolRunner(task);`,
  },
  {
    name: "a runner whose options stand in place",
    code: `${anthropic}export const last = await anthropic.beta.messages.toolRunner({
  model: "claude-sonnet-4-5",
  max_tokens: 1024,
  messages: [{ role: "user", content: "Where is my order?" }],
  tools: [lookUp],
});`,
  },
  {
    name: "a runner whose turns are all taken",
    code: `${anthropic}for await (const message of anthropic.beta.messages.toolRunner(task)) console.log(message.stop_reason);`,
  },
  {
    name: "a runner in a variable",
    code: `${anthropic}const runner = anthropic.beta.messages.toolRunner(task);
for await (const message of runner) {
  console.log(message.content.length);
}
console.log(runner.params.messages.length);`,
  },
  {
    name: "a runner that runs until it is done",
    code: `${anthropic}const runner = anthropic.beta.messages.toolRunner(task);
export const last = await runner.runUntilDone();`,
  },
  {
    name: "a runner that runs until it is done, in one line",
    code: `${anthropic}export const last = await anthropic.beta.messages.toolRunner(task).runUntilDone();`,
  },
  {
    name: "a runner that streams",
    code: `${anthropic}for await (const stream of anthropic.beta.messages.toolRunner({ ...task, stream: true })) {
  for await (const event of stream) console.log(event.type);
}`,
  },
  {
    name: "a runner with other settings",
    code: `${anthropic}export const last = await anthropic.beta.messages.toolRunner({ ...task, stop_sequences: ["END"] }, { headers: { trace: "1" } });`,
  },
  {
    name: "a bound of zero, which is none",
    code: `${anthropic}export const last = await anthropic.beta.messages.toolRunner({ ...task, max_iterations: 0 });`,
  },
  {
    name: "a bound that is undefined",
    code: `${anthropic}export const last = await anthropic.beta.messages.toolRunner({ ...task, max_iterations: undefined });`,
  },
  {
    name: "an infinite bound",
    code: `${anthropic}export const last = await anthropic.beta.messages.toolRunner({ ...task, max_iterations: Infinity });`,
  },
  {
    name: "a runner in a function",
    code: `${anthropic}export async function serve(content: string) {
  const runner = anthropic.beta.messages.toolRunner({ ...task, messages: [{ role: "user", content }] });
  return await runner;
}`,
  },
  { name: "turns without end", code: `${agents}export const result = await run(desk, "Hello", { maxTurns: null });` },
  {
    name: "turns without end, streamed",
    code: `${agents}export const result = await run(desk, "Hello", { stream: true, maxTurns: null });`,
  },
  {
    name: "a runner object's turns without end",
    code: `${agents}export const result = await runner.run(desk, "Hello", { maxTurns: null });`,
  },
  {
    name: "options that a constant holds",
    code: `${agents}const options = { maxTurns: null };
export const result = await run(desk, "Hello", options);`,
  },
  {
    name: "turns to infinity",
    code: `${agents}export const result = await run(desk, "Hello", { maxTurns: Number.POSITIVE_INFINITY });`,
  },
  {
    name: "turns up to the largest number",
    code: `${agents}export const serve = (ticket: string) => run(desk, ticket, { maxTurns: Number.MAX_SAFE_INTEGER });`,
  },
  {
    name: "no condition that stops",
    code: `${ai}export const { text } = await generateText({ ...task, stopWhen: [] });`,
  },
  {
    name: "a condition that waits for the model",
    code: `${ai}export const { text } = await generateText({ ...task, stopWhen: hasToolCall("lookUp") });`,
  },
  {
    name: "only conditions that wait for the model",
    code: `${ai}export const { text } = await generateText({ ...task, stopWhen: [hasToolCall("lookUp"), hasToolCall("done")] });`,
  },
  {
    name: "the condition that never stops",
    code: `${ai}export const stream = streamText({ ...task, stopWhen: isLoopFinished() });`,
  },
  {
    name: "steps to infinity",
    code: `${ai}export const { text } = await generateText({ ...task, stopWhen: stepCountIs(Infinity) });`,
  },
  {
    name: "a condition by another name",
    code: `${ai}import { hasToolCall as calls } from "ai";
export const stream = streamText({ ...task, stopWhen: calls("lookUp") });`,
  },
  {
    name: "completions to infinity",
    code: `${openai}export const answer = await openai.chat.completions
  .runTools(task, { maxChatCompletions: Infinity })
  .finalContent();`,
  },
];
