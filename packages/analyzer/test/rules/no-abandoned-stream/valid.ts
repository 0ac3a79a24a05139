import type { RuleCase } from "@thirdstate/testkit";
import { agents, ai, anthropic, openai, remote } from "./preludes.ts";

export const valid: readonly RuleCase[] = [
  {
    name: "a stream of text that is iterated, with an ear for errors",
    code: `${ai}const onError = console.warn;
for await (const text of streamText({ ...task, onError }).textStream) process.stdout.write(text);`,
  },
  {
    name: "a result that is iterated",
    code: `${ai}const result = streamText(task);
for await (const part of result.fullStream) console.log(part.type);`,
  },
  { name: "a stream that is consumed", code: `${ai}await streamText(task).consumeStream();` },
  { name: "what it ends in", code: `${ai}export const text = await streamText(task).text;` },
  {
    name: "an object that it ends in",
    code: `${ai}export const object = await streamObject({ ...task, schema }).object;`,
  },
  {
    name: "a response that is returned",
    code: `${ai}export const POST = () => streamText(task).toUIMessageStreamResponse();`,
  },
  { name: "a result that is returned", code: `${ai}export const greet = () => streamText(task);` },
  {
    name: "a result that is handed on",
    code: `${ai}declare function pipe(result: { textStream: AsyncIterable<string> }): Promise<void>;
await pipe(streamText(task));`,
  },
  {
    name: "a part that is taken out",
    code: `${ai}const { textStream, finishReason } = streamText(task);
for await (const text of textStream) process.stdout.write(text);
if ((await finishReason) !== "stop") throw new Error("The answer broke off.");`,
  },
  {
    name: "a stream of events",
    code: `${openai}for await (const event of await openai.responses.create({ ...task, stream: true })) console.log(event.type);`,
  },
  {
    name: "a stream in a variable",
    code: `${openai}const stream = await openai.responses.create({ ...task, stream: true });
for await (const event of stream) console.log(event.type);`,
  },
  { name: "no stream", code: `${openai}await openai.responses.create(task);` },
  { name: "no stream, in so many words", code: `${openai}await openai.responses.create({ ...task, stream: false });` },
  {
    name: "a stream or none, as somebody says",
    code: `${openai}export async function ask(stream: boolean) {
  await openai.responses.create({ ...task, stream });
}`,
  },
  {
    name: "a helper's last response",
    code: `${openai}export const last = await openai.responses.stream(task).finalResponse();`,
  },
  {
    name: "a helper's events",
    code: `${anthropic}anthropic.messages.stream(task).on("text", (text) => process.stdout.write(text));`,
  },
  {
    name: "a helper's last message",
    code: `${anthropic}const stream = anthropic.messages.stream(task);
export const message = await stream.finalMessage();`,
  },
  {
    name: "a runner that is awaited",
    code: `${anthropic}await anthropic.beta.messages.toolRunner({ ...task, tools: [], max_iterations: 8 });`,
  },
  {
    name: "a runner that is awaited later",
    code: `${anthropic}const runner = anthropic.beta.messages.toolRunner({ ...task, tools: [], max_iterations: 8 });
await runner;`,
  },
  {
    name: "runners that are awaited together",
    code: `${anthropic}await Promise.all([
  anthropic.beta.messages.toolRunner({ ...task, tools: [], max_iterations: 8 }),
  anthropic.beta.messages.toolRunner({ ...task, tools: [], max_iterations: 4 }),
]);`,
  },
  {
    name: "a runner that is iterated",
    code: `${anthropic}for await (const message of anthropic.beta.messages.toolRunner({ ...task, tools: [], max_iterations: 8 }))
  console.log(message.stop_reason);`,
  },
  {
    name: "a runner and what follows it",
    code: `${anthropic}anthropic.beta.messages
  .toolRunner({ ...task, tools: [], max_iterations: 8 })
  .then(() => console.log("done"), console.error);`,
  },
  {
    name: "an agent that streams and is waited for",
    code: `${agents}const result = await run(desk, "Hello", { stream: true });
await result.completed;`,
  },
  { name: "an agent that does not stream", code: `${agents}await run(desk, "Hello");` },
  {
    name: "a guard that hands the stream out",
    code: `${ai}${remote}export const greet = () =>
  remote.stream.sync("greet.stream", ({ signal }) => streamText({ ...task, abortSignal: signal }));`,
  },
  {
    name: "a guard inside which the stream is read",
    code: `${ai}${remote}await remote.read.orThrow("greet.stream", async ({ signal }) => {
  return await streamText({ ...task, abortSignal: signal }).text;
});`,
  },
  {
    name: "a look-alike of another package",
    code: `const streamText = (prompt: string) => ({ prompt });
streamText("Hello");`,
  },
  { name: "Out of scope: void, which says that nobody is to read", code: `${ai}void streamText(task);` },
  {
    name: "Out of scope: a stream of which only the start is read",
    code: `${ai}for await (const text of streamText(task).textStream) {
  console.log(text);
  break;
}`,
  },
  {
    name: "a stream of text, and a look at what ended it",
    code: `${ai}export async function greet() {
  const result = streamText(task);
  for await (const text of result.textStream) process.stdout.write(text);
  return result.finishReason;
}`,
  },
  {
    name: "a stream of text that somebody hears the end of",
    code: `${ai}export async function greet(onFinish: () => void) {
  const { textStream } = streamText({ ...task, onFinish });
  for await (const text of textStream) process.stdout.write(text);
}`,
  },
  {
    name: "options that come from elsewhere",
    code: `${ai}export async function greet(settings: Parameters<typeof streamText>[0]) {
  for await (const text of streamText(settings).textStream) process.stdout.write(text);
}`,
  },
  {
    name: "Out of scope: parts of an object",
    code: `${ai}for await (const part of streamObject({ ...task, schema }).partialObjectStream) console.log(part);`,
  },
];
