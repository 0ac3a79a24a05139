import type { RuleCase } from "@thirdstate/testkit";
import { agents, ai, anthropic, openai, remote } from "./preludes.ts";

export const invalid: readonly RuleCase[] = [
  { name: "a starter as a statement", code: `${ai}streamText(task);` },
  {
    name: "a starter that only tells when it is done",
    code: `${ai}export function greet() {
  streamText({ ...task, onFinish: ({ text }) => console.log(text) });
}`,
  },
  { name: "a starter that is awaited", code: `${ai}await streamText(task);` },
  {
    name: "a starter in a variable that nobody reads",
    code: `${ai}export async function greet() {
  const result = streamText({ ...task, onError: console.error });
  return "greeted";
}`,
  },
  {
    name: "an agent of tools that never comes to them",
    code: `${ai}const lookUp = tool({ inputSchema: schema, execute: async ({ order }) => order.length });
export function serve(prompt: string) {
  streamText({ ...task, prompt, tools: { lookUp } });
}`,
  },
  {
    name: "an object that nobody reads",
    code: `${ai}export function note() {
  streamObject({ ...task, schema });
}`,
  },
  { name: "a stream that was opened", code: `${openai}await openai.responses.create({ ...task, stream: true });` },
  {
    name: "a stream that was opened, in a variable",
    code: `${openai}export async function warm() {
  const stream = await openai.responses.create({ ...task, stream: true });
  console.log("warm");
}`,
  },
  {
    name: "a stream of chat completions",
    code: `${openai}await openai.chat.completions.create({ model: "gpt-5", messages: [], stream: true });`,
  },
  {
    name: "a stream that is not even awaited",
    code: `${openai}openai.responses.create({ ...task, stream: true });`,
  },
  { name: "a helper that reads for itself", code: `${openai}openai.responses.stream(task);` },
  {
    name: "a stream with a catch",
    code: `${openai}openai.responses.create({ ...task, stream: true }).catch(console.error);`,
  },
  {
    name: "a stream and what follows it",
    code: `${openai}export const done = openai.responses.create({ ...task, stream: true }).then(() => "done");`,
  },
  { name: "a stream of messages", code: `${anthropic}await anthropic.messages.create({ ...task, stream: true });` },
  { name: "a helper for messages", code: `${anthropic}anthropic.messages.stream(task);` },
  {
    name: "a helper for messages in a variable",
    code: `${anthropic}export function warm() {
  const stream = anthropic.messages.stream(task);
  return "warm";
}`,
  },
  { name: "an agent that streams", code: `${agents}await run(desk, "Hello", { stream: true });` },
  {
    name: "an agent that streams, in a variable",
    code: `${agents}export async function serve(ticket: string) {
  const result = await run(desk, ticket, { stream: true });
  return ticket;
}`,
  },
  {
    name: "a runner that nobody starts",
    code: `${anthropic}anthropic.beta.messages.toolRunner({ ...task, tools: [], max_iterations: 8 });`,
  },
  {
    name: "a runner in a variable that nobody starts",
    code: `${anthropic}export function serve() {
  const runner = anthropic.beta.messages.toolRunner({ ...task, tools: [], max_iterations: 8 });
  return "served";
}`,
  },
  {
    name: "several streams at once",
    code: `${openai}await Promise.all(["Hello", "Bye"].map((input) => openai.responses.create({ ...task, input, stream: true })));`,
  },
  {
    name: "for each",
    code: `${ai}["Hello", "Bye"].forEach((prompt) => streamText({ ...task, prompt }));`,
  },
  {
    name: "a function of its own, whose caller does not read",
    code: `${ai}const greet = (prompt: string) => streamText({ ...task, prompt });
export function serve() {
  greet("Hello");
}`,
  },
  {
    name: "a stream that its guard hands out",
    code: `${ai}${remote}export function greet() {
  remote.stream.sync("greet.stream", ({ signal }) => streamText({ ...task, abortSignal: signal }));
}`,
  },
  {
    name: "a stream that its guard hands out or throws",
    code: `${openai}${remote}await remote.stream.orThrow("warm.create", ({ signal }) =>
  openai.responses.create({ ...task, stream: true }, { signal }),
);`,
  },
  {
    name: "text that is read, with no look at what ended it",
    code: `${ai}for await (const text of streamText(task).textStream) process.stdout.write(text);`,
  },
  {
    name: "text that is taken out",
    code: `${ai}export async function greet() {
  const { textStream } = streamText(task);
  let all = "";
  for await (const text of textStream) all += text;
  return all;
}`,
  },
  {
    name: "text of a result in a variable",
    code: `${ai}export async function greet() {
  const result = streamText({ ...task, maxRetries: 0 });
  for await (const text of result.textStream) process.stdout.write(text);
}`,
  },
  {
    name: "text that is handed on alone",
    code: `${ai}export const GET = () => new Response(streamText(task).textStream.pipeThrough(new TextEncoderStream()));`,
  },
];
