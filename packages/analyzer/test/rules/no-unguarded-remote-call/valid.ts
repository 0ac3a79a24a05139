import type { RuleCase } from "@thirdstate/testkit";
import { openai, ai, agents, mcp, remote } from "./preludes.ts";

export const valid: readonly RuleCase[] = [
  {
    name: "a read under its guard",
    code: `${openai}${remote}export const answer = remote.read("answer.create", { retry: 2 }, ({ signal, innerRetries }) =>
  openai.responses.create({ model: "gpt-5", input: "Hello" }, { signal, maxRetries: innerRetries(2) }),
);`,
  },
  {
    name: "a read under the guard that rethrows",
    code: `${openai}${remote}export const answer = await remote.read.orThrow("answer.create", async ({ signal }) => {
  const { output_text } = await openai.responses.create({ model: "gpt-5", input: "Hello" }, { signal });
  return output_text.trim();
});`,
  },
  {
    name: "a read under a guard for writes",
    code: `${openai}${remote}export const answer = remote.write("answer", { intent: "Hello" }, () =>
  openai.responses.create({ model: "gpt-5", input: "Hello" }),
);`,
  },
  {
    name: "a starter under its guard",
    code: `${ai}${remote}export const stream = remote.stream.sync("answer.stream", ({ signal, timeout }) =>
  streamText({ model: "openai/gpt-5", prompt: "Hello", abortSignal: signal, timeout }),
);`,
  },
  {
    name: "a stream under its guard",
    code: `${openai}${remote}export const stream = remote.stream("answer.create", ({ signal }) =>
  openai.responses.create({ model: "gpt-5", input: "Hello", stream: true }, { signal }),
);`,
  },
  {
    name: "an agent under its guard",
    code: `${agents}${remote}export const result = remote.agent("desk.run", { run: "A1" }, ({ signal }) =>
  run(desk, "Where is my order?", { signal }),
);`,
  },
  {
    name: "a stream with tools under a guard for agents",
    code: `${ai}${remote}export const stream = remote.agent.sync("desk.stream", { run: "A1" }, ({ signal }) =>
  streamText({ model: "openai/gpt-5", prompt: "Refund me.", tools: { lookUp }, abortSignal: signal }),
);`,
  },
  {
    name: "a remote tool under a guard for writes",
    code: `${mcp}${remote}export const refund = remote.write("shop.refund", { intent: { order: "A1" } }, ({ signal }) =>
  shop.callTool({ name: "refund", arguments: { order: "A1" } }, undefined, { signal }),
);`,
  },
  {
    name: "a function of another file that only guards call",
    code: `${remote}import { ask } from "./ask";
export const answer = remote.read("answer.create", () => ask("Hello"));`,
    files: {
      "ask.ts": `import OpenAI from "openai";
const openai = new OpenAI();
export const ask = (input: string) => openai.responses.create({ model: "gpt-5", input });`,
    },
  },
  {
    name: "a function that is handed to a guard by name",
    code: `${openai}${remote}function ask() {
  return openai.responses.create({ model: "gpt-5", input: "Hello" });
}
export const answer = remote.read("answer.create", ask);`,
  },
  {
    name: "a function that only guards call",
    code: `${openai}${remote}async function ask(input: string, signal: AbortSignal) {
  return openai.responses.create({ model: "gpt-5", input }, { signal });
}
export const first = remote.read("first.create", ({ signal }) => ask("Hello", signal));
export const second = remote.read("second.create", ({ signal }) => ask("Bye", signal));`,
  },
  {
    name: "a guard from another file",
    code: `${openai}import { remote as safely } from "./remote.config";
export const answer = safely.read("answer.create", () => openai.responses.create({ model: "gpt-5", input: "Hello" }));`,
    files: {
      "remote.config.ts": `import { createRemote, memoryLedger } from "@thirdstate/runtime";
export const remote = createRemote({ timeout: "60s", ledger: memoryLedger() });`,
    },
  },
  {
    name: "a read inside an agent's guard",
    code: `${openai}${agents}${remote}export const result = remote.agent("desk.run", async () => {
  const { output_text } = await openai.responses.create({ model: "gpt-5", input: "Plan." });
  return run(desk, output_text);
});`,
  },
  {
    name: "a factory of the program, whose function is named like the SDK's",
    code: `const createGenerateText = (voice: string) => async (options: { prompt: string }) => voice + options.prompt;
const generateText = createGenerateText("calm");
export const answer = await generateText({ prompt: "Hello" });`,
  },
  {
    name: "a local function named like the SDK's",
    code: `async function streamText(options: { prompt: string }) {
  return options.prompt;
}
export const answer = await streamText({ prompt: "Hello" });`,
  },
  {
    name: "a class of the program with the client's shape",
    code: `class OpenAI {
  chat = { completions: { create: async (request: { model: string }) => request.model } };
}
export const answer = await new OpenAI().chat.completions.create({ model: "gpt-5" });`,
  },
  {
    name: "a table that is named chat",
    code: `declare const prisma: { chat: { create(row: { data: { title: string } }): Promise<void> } };
await prisma.chat.create({ data: { title: "Orders" } });
export {};`,
  },
  {
    name: "an interface of the program around a model",
    code: `interface Model {
  generate(options: { prompt: string }): Promise<{ text: string }>;
}
export async function answer(model: Model) {
  return (await model.generate({ prompt: "Hello" })).text;
}`,
  },
  {
    name: "a workflow whose then is no promise's",
    code: `class Workflow {
  then(step: string) {
    return step;
  }
  run(input: string) {
    return input;
  }
}
export const step = new Workflow().then("pay");
export const done = new Workflow().run("A1");`,
  },
  {
    name: "a mailbox with a search",
    code: `declare const imap: { search(query: string): Promise<number[]>; callTool(name: string): Promise<void> };
await imap.search("UNSEEN");
await imap.callTool("archive");
export {};`,
  },
  {
    name: "another SDK's create",
    code: `import Stripe from "stripe";
const stripe = new Stripe("sk_test");
export const customer = await stripe.customers.retrieve("cus_1");`,
  },
  {
    name: "a client that is only made",
    code: `import OpenAI from "openai";
export const openai = new OpenAI({ maxRetries: 0 });
export const { chat } = openai;`,
  },
  {
    name: "a function that is mentioned and not called",
    code: `import { generateText } from "ai";
export const ask: typeof generateText = generateText;
export const help = "generateText({ model }) asks a model";`,
  },
  {
    name: "a type of the SDK",
    code: `import type OpenAI from "openai";
export type Answer = OpenAI.Responses.Response;
export const length = (answer: Answer) => answer.output_text.trim().length;`,
  },
  {
    name: "a model that is named and not called",
    code: `import { openai } from "@ai-sdk/openai";
export const model = openai("gpt-5");`,
  },
  {
    name: "a tool that is defined and reads nothing remote",
    code: `${ai}export const agent = new ToolLoopAgent({ model: "openai/gpt-5", tools: { lookUp } });
export const stop = stepCountIs(5);`,
  },
  {
    name: "a server that offers tools and asks for none",
    code: `import { McpServer } from "@modelcontextprotocol/sdk/server/mcp.js";
const server = new McpServer({ name: "shop", version: "1.0.0" });
server.registerTool("ping", {}, async () => ({ content: [{ type: "text" as const, text: "pong" }] }));
export { server };`,
  },
  {
    name: "a handler of a tool that the ledger guards as a whole",
    code: `import { idempotentTool } from "@thirdstate/runtime/ai-sdk";
import { z } from "zod";
${openai}${remote}export const draft = idempotentTool(remote, {
  name: "draft",
  inputSchema: z.object({ order: z.string() }),
  execute: async ({ order }: { order: string }) =>
    (await openai.responses.create({ model: "gpt-5", input: order })).output_text,
});`,
  },
  {
    name: "a test file",
    filename: "answer.test.ts",
    code: `${openai}export const answer = await openai.responses.create({ model: "gpt-5", input: "Hello" });`,
  },
  {
    name: "a file beside tests",
    filename: "__tests__/answer.ts",
    code: `${openai}export const answer = await openai.responses.create({ model: "gpt-5", input: "Hello there" });`,
  },
  {
    name: "inside a step of which nobody knows whose it is",
    code: `${openai}export const outline = async (step?: any): Promise<unknown> =>
  step?.ai.wrap("outline", async () => openai.responses.create({ model: "gpt-5", input: "Outline" }));`,
  },
  {
    name: "inside a step among options",
    code: `${openai}export const summary = (options: any): Promise<unknown> =>
  options.step.run(\`summary of \${options.id}\`, () => openai.responses.create({ model: "gpt-5", input: "Sum up" }));`,
  },
  {
    name: "a client of type any",
    code: `declare const openai: any;
export const answer = await openai.responses.create({ model: "gpt-5", input: "Hello" });`,
  },
  {
    name: "Out of scope: a write of the world's state, where no model asks for it",
    code: `import Stripe from "stripe";
const stripe = new Stripe("sk_test");
export const refund = await stripe.refunds.create({ payment_intent: "pi_1" });`,
  },
  {
    name: "Out of scope: fetch",
    code: `export const answer = await fetch("https://api.openai.com/v1/responses", { method: "POST", body: "{}" });`,
  },
  {
    name: "Out of scope: a platform record of a model vendor",
    code: `${openai}export const models = await openai.models.list();`,
  },
];
