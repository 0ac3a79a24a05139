import type { SiteCase } from "./site-table.ts";
import { runCases } from "./run-cases.ts";

const none: Pick<SiteCase, "sites"> = { sites: [] };

runCases(
  "look-alikes",
  [
    { name: "an empty file", code: "", ...none },
    {
      name: "a repository's create",
      code: `class Repo {\n  create(row: object) {}\n}\nnew Repo().create({});`,
      ...none,
    },
    {
      name: "a database's chat",
      code: `declare const prisma: { chat: { create(row: object): Promise<object> } };\nawait prisma.chat.create({});`,
      ...none,
    },
    {
      name: "a function of ours with an SDK's name, in another file",
      code: `import { generateText } from "./text.ts";\nawait generateText("hello");`,
      beside: { "text.ts": `export const generateText = async (prompt: string) => prompt;\n` },
      ...none,
    },
    {
      name: "a package with a longer name",
      code: `import { generateText } from "ai-of-tomorrow";\nawait generateText({});`,
      ...none,
    },
    {
      name: "a member of an SDK that calls nobody",
      code: `import OpenAI from "openai";\nconst client = new OpenAI();\nclient.buildURL("/", {});`,
      ...none,
    },
    {
      name: "a wrapper of ours: its inside is the site, its calls are not",
      code: `import { generateText } from "ai";\nconst ask = (prompt: string) => generateText({ model: "m", prompt });\nawait ask("hello");\nawait ask("again");`,
      sites: ["generateText"],
    },
    {
      name: "every real one",
      code: `import Anthropic from "@anthropic-ai/sdk";
import { Client } from "@modelcontextprotocol/sdk/client/index.js";
import OpenAI from "openai";
import { Resend } from "resend";
import Stripe from "stripe";
const mcp = new Client({ name: "desk", version: "1" });
await new Anthropic().messages.create({ model: "m", max_tokens: 1, messages: [] });
await mcp.callTool({ name: "charge" });
await new OpenAI().responses.create({ model: "m", input: "hello" });
await new Resend("key").emails.send({ from: "a", to: "b", subject: "c", text: "d" });
await new Stripe("key").refunds.create({});`,
      sites: [
        "new Anthropic().messages.create",
        "mcp.callTool",
        "new OpenAI().responses.create",
        `new Resend("key").emails.send`,
        `new Stripe("key").refunds.create`,
      ],
    },
  ],
  ({ name }) => name,
);
