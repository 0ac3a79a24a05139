import type { RuleCase } from "@thirdstate/testkit";
import { agents, ai, mcp, openai, remote } from "./preludes.ts";

export const invalid: readonly RuleCase[] = [
  {
    name: "a response",
    code: `${openai}${remote}export const answer = (input: string) =>
  remote.read("answer", () => openai.responses.create({ model: "gpt-5", input }));`,
  },
  {
    name: "a response whose options hold something else",
    code: `${openai}${remote}export const answer = (input: string) =>
  remote.read.orThrow("answer", { retry: 2 }, ({ innerRetries }) =>
    openai.responses.create({ model: "gpt-5", input }, { maxRetries: innerRetries(2) }),
  );`,
  },
  {
    name: "a timeout that ends with the headers",
    code: `${openai}${remote}export const answer = (input: string) =>
  remote.read("answer", { timeout: "10s" }, () =>
    openai.responses.create({ model: "gpt-5", input }, { timeout: 10_000 }),
  );`,
  },
  {
    name: "a stream",
    code: `${openai}${remote}export const tell = (input: string) =>
  remote.stream("tell", { idle: "20s" }, () => openai.responses.create({ model: "gpt-5", input, stream: true }));`,
  },
  {
    name: "a closure with a body of its own",
    code: `${openai}${remote}export async function answer(input: string) {
  return remote.read("answer", async () => {
    const response = await openai.responses.create({ model: "gpt-5", input });
    return response.output_text;
  });
}`,
  },
  {
    name: "a signal that is taken and not passed",
    code: `${openai}${remote}export const answer = (input: string) =>
  remote.read("answer", async ({ signal }) => {
    signal.throwIfAborted();
    return openai.responses.create({ model: "gpt-5", input });
  });`,
  },
  {
    name: "a signal that is undefined",
    code: `${openai}${remote}export const answer = (input: string) =>
  remote.read("answer", () => openai.responses.create({ model: "gpt-5", input }, { signal: undefined }));`,
  },
  {
    name: "a text",
    code: `${ai}${remote}export const answer = (prompt: string) => remote.read("answer", () => generateText({ model, prompt }));`,
  },
  {
    name: "a text with retries handed over",
    code: `${ai}${remote}export const answer = (prompt: string) =>
  remote.read("answer", { retry: 2 }, ({ innerRetries }) =>
    generateText({ model, prompt, maxRetries: innerRetries(2) }),
  );`,
  },
  {
    name: "a starter",
    code: `${ai}${remote}export const tell = (prompt: string) =>
  remote.stream.sync("tell", () => streamText({ model, prompt }));`,
  },
  {
    name: "a text with tools",
    code: `${ai}${remote}const tools = { look: tool({ inputSchema: {} as never, execute: async () => "There." }) };
export const answer = (prompt: string) =>
  remote.agent("answer", { run: prompt }, () => generateText({ model, prompt, tools }));`,
  },
  {
    name: "an agent",
    code: `${ai}${remote}const clerk = new ToolLoopAgent({ model });
export const answer = (prompt: string) => remote.agent("answer", () => clerk.generate({ prompt }));`,
  },
  {
    name: "a run",
    code: `${agents}${remote}export const settle = (ticket: string) =>
  remote.agent.orThrow("settle", { run: ticket }, () => run(desk, ticket));`,
  },
  {
    name: "a run whose options hold something else",
    code: `${agents}${remote}export const settle = (ticket: string) =>
  remote.agent("settle", { run: ticket }, () => run(desk, ticket, { maxTurns: 5 }));`,
  },
  {
    name: "a remote tool",
    code: `${mcp}${remote}export const ship = (order: string) =>
  remote.write("ship", { intent: { order } }, () => shop.callTool({ name: "ship", arguments: { order } }));`,
  },
  {
    name: "what a server offers",
    code: `${mcp}${remote}export const list = () => remote.read("list", { retry: 1 }, () => shop.listTools());`,
  },
  {
    name: "a GET",
    code: `${remote}export const look = (id: string) =>
  remote.read("look", async () => (await fetch("https://shop.test/orders/" + id)).json());`,
  },
  {
    name: "a POST",
    code: `${remote}export const note = (text: string) =>
  remote.write("note", { intent: { text } }, () => fetch("https://crm.shop.test", { method: "POST", body: text }));`,
  },
  {
    name: "the second of two calls",
    code: `${openai}${remote}export const answer = (input: string) =>
  remote.read("answer", async ({ signal }) => {
    const { data } = await openai.embeddings.create({ model: "text-embedding-3-small", input }, { signal });
    return openai.responses.create({ model: "gpt-5", input: String(data.length) });
  });`,
  },
  {
    name: "a function by name",
    code: `${openai}${remote}const ask = () => openai.responses.create({ model: "gpt-5", input: "Hello." });
export const answer = () => remote.read("answer", ask);`,
  },
  {
    name: "a function that only guards call",
    code: `${openai}${remote}async function ask(input: string) {
  return openai.responses.create({ model: "gpt-5", input });
}
export const answer = (input: string) => remote.read("answer", () => ask(input));
export const greet = () => remote.read("greet", () => ask("Hello."));`,
  },
  {
    name: "calls side by side",
    code: `${openai}${remote}export const answer = (input: string) =>
  remote.read("answer", () =>
    Promise.all([
      openai.responses.create({ model: "gpt-5", input }),
      openai.moderations.create({ input }),
    ]),
  );`,
    findings: 2,
  },
];
