import type { RuleCase } from "@thirdstate/testkit";
import { openai, ai, agents, mcp, remote } from "./preludes.ts";

export const invalid: readonly RuleCase[] = [
  {
    name: "an awaited model call",
    code: `${openai}export async function summarise(input: string) {
  const answer = await openai.responses.create({ model: "gpt-5", input });
  return answer.output_text;
}`,
  },
  {
    name: "a returned model call",
    code: `${openai}export function embed(input: string) {
  return openai.embeddings.create({ model: "text-embedding-3-small", input });
}`,
  },
  {
    name: "a floating model call",
    code: `${openai}export function warmUp() {
  void openai.responses.create({ model: "gpt-5", input: "ping" });
}`,
  },
  {
    name: "a model call with handlers chained to it",
    code: `${openai}export const answer = openai.responses
  .create({ model: "gpt-5", input: "Hello" })
  .then(({ output_text }) => output_text)
  .catch(() => "sorry");`,
  },
  {
    name: "model calls combined by Promise.all",
    code: `${openai}export const both = Promise.all([
  openai.responses.create({ model: "gpt-5", input: "first" }),
  openai.moderations.create({ input: "second" }),
]);`,
    findings: 2,
  },
  {
    name: "a promise that is stored and awaited later",
    code: `${openai}export async function later() {
  const pending = openai.responses.create({ model: "gpt-5", input: "Hello" });
  return (await pending).output_text;
}`,
  },
  {
    name: "a call that an arrow returns into a callback",
    code: `${openai}export const answers = (tickets: string[]) =>
  Promise.all(tickets.map((input) => openai.responses.create({ model: "gpt-5", input })));`,
  },
  {
    name: "a stream that is iterated where it is opened",
    code: `${openai}export async function* read() {
  for await (const event of await openai.responses.create({ model: "gpt-5", input: "Hello", stream: true })) yield event;
}`,
  },
  {
    name: "a starter that returns at once",
    code: `${ai}export const stream = streamText({ model: "openai/gpt-5", prompt: "Hello" });`,
  },
  {
    name: "a renamed import",
    code: `import { generateText as ask } from "ai";
export const answer = await ask({ model: "openai/gpt-5", prompt: "Hello" });`,
  },
  {
    name: "a namespace import",
    code: `import * as sdk from "ai";
export const answer = await sdk.generateText({ model: "openai/gpt-5", prompt: "Hello" });`,
  },
  {
    name: "a client in a private field",
    code: `import OpenAI from "openai";
export class Desk {
  readonly #client = new OpenAI();
  answer(input: string) {
    return this.#client.responses.create({ model: "gpt-5", input });
  }
}`,
  },
  {
    name: "a client that arrives through a re-export",
    code: `import { client } from "./clients";
export const answer = await client.responses.create({ model: "gpt-5", input: "Hello" });`,
    files: {
      "clients.ts": `export { openai as client } from "./openai";`,
      "openai.ts": `import OpenAI from "openai";\nexport const openai = new OpenAI();`,
    },
  },
  {
    name: "a client that a function of the program makes",
    code: `import OpenAI from "openai";
function connect(baseURL: string) {
  return new OpenAI({ baseURL });
}
export const answer = await connect("http://localhost:11434/v1").chat.completions.create({ model: "llama", messages: [] });`,
  },
  {
    name: "a client that is a parameter",
    code: `import type OpenAI from "openai";
export async function judge(client: OpenAI, input: string) {
  return client.moderations.create({ input });
}`,
  },
  {
    name: "a subclass of the client",
    code: `import { OpenAI } from "openai";
export class Desk extends OpenAI {
  answer(input: string) {
    return this.responses.create({ model: "gpt-5", input });
  }
}`,
  },
  {
    name: "a resource that is taken out of its client",
    code: `${openai}const { completions } = openai.chat;
export const answer = await completions.create({ model: "gpt-5", messages: [] });`,
  },
  {
    name: "a member in brackets",
    code: `${openai}export const answer = await openai["responses"].create({ model: "gpt-5", input: "Hello" });`,
  },
  {
    name: "an optional client",
    code: `import OpenAI from "openai";
export async function answer(client: OpenAI | undefined) {
  return client?.responses.create({ model: "gpt-5", input: "Hello" });
}`,
  },
  {
    name: "another vendor's client",
    code: `import Anthropic from "@anthropic-ai/sdk";
const anthropic = new Anthropic();
export const answer = await anthropic.messages.create({ model: "claude-opus-4-5", max_tokens: 64, messages: [] });`,
  },
  {
    name: "a dynamic import",
    code: `export async function answer() {
  const { generateText } = await import("ai");
  return generateText({ model: "openai/gpt-5", prompt: "Hello" });
}`,
  },
  {
    name: "a thunk for a retry helper of the program",
    code: `${openai}async function withRetry<T>(ask: () => Promise<T>): Promise<T> {
  return ask().catch(ask);
}
export const answer = await withRetry(async () => openai.responses.create({ model: "gpt-5", input: "Hello" }));`,
  },
  {
    name: "a model with tools",
    code: `${ai}export const answer = await generateText({
  model: "openai/gpt-5",
  prompt: "Where is my order?",
  tools: { lookUp },
  stopWhen: stepCountIs(5),
});`,
  },
  {
    name: "an agent that loops over tools",
    code: `${ai}const desk = new ToolLoopAgent({ model: "openai/gpt-5", tools: { lookUp } });
export const answer = await desk.generate({ prompt: "Where is my order?" });`,
  },
  { name: "an agent's run", code: `${agents}export const result = await run(desk, "Where is my order?");` },
  {
    name: "a run of a runner",
    code: `${agents}export const result = await new Runner().run(desk, "Where is my order?", { stream: true });`,
  },
  {
    name: "a remote tool",
    code: `${mcp}export const refund = await shop.callTool({ name: "refund", arguments: { order: "A1" } });`,
  },
  {
    name: "a model that a server asks its client for",
    code: `import { McpServer } from "@modelcontextprotocol/sdk/server/mcp.js";
const server = new McpServer({ name: "shop", version: "1.0.0" });
export const answer = await server.server.createMessage({ messages: [], maxTokens: 64 });`,
  },
  {
    name: "an agent under a guard for reads",
    code: `${agents}${remote}export const result = await remote.read("desk.run", { retry: 2 }, ({ signal }) =>
  run(desk, "Where is my order?", { signal }),
);`,
  },
  {
    name: "a stream with tools under a guard for streams",
    code: `${ai}${remote}export const stream = remote.stream.sync("desk.stream", ({ signal }) =>
  streamText({ model: "openai/gpt-5", prompt: "Refund me.", tools: { lookUp }, abortSignal: signal }),
);`,
  },
  {
    name: "a remote tool under a guard for reads",
    code: `${mcp}${remote}export const refund = await remote.read.orThrow("shop.callTool", () =>
  shop.callTool({ name: "refund", arguments: { order: "A1" } }),
);`,
  },
  {
    name: "an agent under a guard for one write",
    code: `${agents}${remote}export const result = await remote.write("desk.run", { intent: "A1" }, ({ signal }) =>
  run(desk, "Refund order A1.", { signal }),
);`,
  },
  {
    name: "a deadline that is no guard",
    code: `${openai}${remote}export const answer = await remote.within({ timeout: "10s" }, ({ signal }) =>
  openai.responses.create({ model: "gpt-5", input: "Hello" }, { signal }),
);`,
  },
  {
    name: "an object of the program that is named like the guard",
    code: `${openai}const remote = { read: <T>(site: string, call: () => Promise<T>) => (console.log(site), call()) };
export const answer = await remote.read("answer", async () => openai.responses.create({ model: "gpt-5", input: "Hi" }));`,
  },
  {
    name: "a model call inside a tool",
    code: `import { generateText, tool } from "ai";
import { z } from "zod";
export const translate = tool({
  inputSchema: z.object({ text: z.string() }),
  execute: async ({ text }) => (await generateText({ model: "openai/gpt-5", prompt: text })).text,
});`,
  },
  {
    name: "a component's action",
    filename: "action.tsx",
    code: `import { generateText } from "ai";
export async function Answer() {
  const { text } = await generateText({ model: "openai/gpt-5", prompt: "Hello" });
  return text;
}`,
  },
  {
    name: "inside an own step that only counts",
    code: `${openai}const step = { count: 0, run: <T>(name: string, work: () => T): T => { step.count += name.length; return work(); } };
export const greeting = await step.run("greeting", () => openai.responses.create({ model: "gpt-5", input: "Greet" }));`,
  },
];
