import { describe, expect, it } from "vitest";
import { createToolTable, type DescribedTool, type ToolCase } from "./tool-table.ts";

const ai = `import { generateText, tool, dynamicTool } from "ai";
import { z } from "zod";
const inputSchema = z.object({ order: z.string() });
const execute = async (input: unknown) => typeof input;
`;
const agents = `import { tool } from "@openai/agents";
import { z } from "zod";
const parameters = z.object({ order: z.string() });
const basics = { description: "Refunds.", parameters, execute: async () => "done" };
`;
const server = `import { McpServer } from "@modelcontextprotocol/sdk/server/mcp.js";
const server = new McpServer({ name: "shop", version: "1.0.0" });
const done = async () => ({ content: [{ type: "text" as const, text: "done" }] });
`;
const lowLevel = `import { Server } from "@modelcontextprotocol/sdk/server/index.js";
import { CallToolRequestSchema, ListToolsRequestSchema } from "@modelcontextprotocol/sdk/types.js";
const server = new Server({ name: "shop", version: "1.0.0" });
const done = async () => ({ content: [] });
`;

interface NameCase extends ToolCase {
  /** Each tool's name, and the text that a finding points at. */
  readonly tools: readonly (readonly [name: string | undefined, at: string])[];
}

const named: readonly NameCase[] = [
  {
    name: "the variable that holds it",
    code: `${ai}export const refund = tool({ inputSchema, execute });`,
    tools: [["refund", "refund"]],
  },
  {
    name: "the property that holds it",
    code: `${ai}export const tools = { refund: tool({ inputSchema, execute }), "look-up": dynamicTool({ inputSchema, execute }) };`,
    tools: [
      ["refund", "refund"],
      ["look-up", '"look-up"'],
    ],
  },
  {
    name: "the field of a class that holds it",
    code: `${ai}export class Desk {\n  readonly refund = tool({ inputSchema, execute });\n}`,
    tools: [["refund", "refund"]],
  },
  {
    name: "the function that makes it",
    code: `${ai}export function makeRefund() {\n  return tool({ inputSchema, execute });\n}`,
    tools: [["makeRefund", "makeRefund"]],
  },
  {
    name: "nothing, in a list",
    code: `${ai}export const tools = [tool({ inputSchema, execute })];`,
    tools: [[undefined, "tool"]],
  },
  {
    name: "its own literal",
    code: `${agents}export const refund = tool({ ...basics, name: "refund_order" });`,
    tools: [["refund_order", '"refund_order"']],
  },
  {
    name: "the variable, where the name is worked out",
    code: `${agents}export const refund = tool({ ...basics, name: "refund_" + basics.description });`,
    tools: [["refund", "refund"]],
  },
  {
    name: "the first argument",
    code: `${server}server.registerTool("refund", {}, done);\nserver.tool("look-up", done);`,
    tools: [
      ["refund", '"refund"'],
      ["look-up", '"look-up"'],
    ],
  },
  {
    name: "a constant, as the first argument",
    code: `${server}const name = "refund";\nserver.registerTool(name, {}, done);`,
    tools: [["refund", "name"]],
  },
  {
    name: "the property of a plain object",
    code: `${ai}export const answer = generateText({ model: "openai/gpt-5", prompt: "Hi", tools: { refund: { inputSchema, execute } } });`,
    tools: [["refund", "refund"]],
  },
  {
    name: "the property of a plain object that is spread into the record",
    code: `${ai}const kept = { refund: { inputSchema, execute } };
export const answer = generateText({ model: "openai/gpt-5", prompt: "Hi", tools: { ...kept } });
export const again = generateText({ model: "openai/gpt-5", prompt: "Hi again", tools: kept });`,
    tools: [["refund", "refund"]],
  },
  {
    name: "a property in another file, told where it is handed over",
    code: `import { generateText } from "ai";
import { kept } from "./kept";
export const answer = generateText({ model: "openai/gpt-5", prompt: "Hi", tools: kept });`,
    files: {
      "kept.ts": `import { z } from "zod";
export const kept = { refund: { inputSchema: z.object({}), execute: async () => "done" } };`,
    },
    tools: [["refund", "kept"]],
  },
  {
    name: "nothing, where one handler answers for all tools of a server",
    code: `${lowLevel}server.setRequestHandler(CallToolRequestSchema, done);`,
    tools: [[undefined, "setRequestHandler"]],
  },
  {
    name: "nothing, where an import renames what says that they are tools",
    code: `${lowLevel}import { CallToolRequestSchema as Call } from "@modelcontextprotocol/sdk/types.js";
server.setRequestHandler(Call, done);`,
    tools: [[undefined, "setRequestHandler"]],
  },
  {
    name: "no tool, where a handler answers something else",
    code: `${lowLevel}server.setRequestHandler(ListToolsRequestSchema, async () => ({ tools: [] }));
const schema = ListToolsRequestSchema;
server.setRequestHandler(schema, async () => ({ tools: [] }));`,
    tools: [],
  },
  {
    name: "nothing, where one handler answers for all tools of a server in the second version",
    code: `import { Server } from "@modelcontextprotocol/server";
const server = new Server({ name: "shop", version: "1.0.0" });
server.setRequestHandler("tools/list", async () => ({ tools: [] }));
server.setRequestHandler("tools/call", async () => ({ content: [] }));`,
    tools: [[undefined, "setRequestHandler"]],
  },
  {
    name: "a look-alike of the program",
    code: `const tool = <T>(definition: T) => definition;\nexport const refund = tool({ execute: async () => "done" });`,
    tools: [],
  },
];

interface ApprovalCase extends ToolCase {
  readonly approval: DescribedTool["approval"];
}

const approved: readonly ApprovalCase[] = [
  { name: "none", approval: "no", code: `${ai}export const cancel = tool({ inputSchema, execute });` },
  {
    name: "always",
    approval: "yes",
    code: `${ai}export const refund = tool({ inputSchema, execute, needsApproval: true });`,
  },
  {
    name: "never",
    approval: "no",
    code: `${ai}export const refund = tool({ inputSchema, execute, needsApproval: false });`,
  },
  {
    name: "left out by name",
    approval: "no",
    code: `${agents}export const refund = tool({ ...basics, name: "refund", needsApproval: undefined });`,
  },
  {
    name: "case by case",
    approval: "yes",
    code: `${ai}export const refund = tool({ inputSchema, execute, needsApproval: async ({ order }) => order !== "A1" });`,
  },
  {
    name: "by a value from elsewhere",
    approval: "unknown",
    code: `${ai}export const make = (needsApproval: boolean) => tool({ inputSchema, execute, needsApproval });`,
  },
  {
    name: "by options that are spread",
    approval: "unknown",
    code: `${ai}export const make = (options: { needsApproval?: boolean }) => tool({ inputSchema, execute, ...options });`,
  },
  {
    name: "by no field, for the protocol has none",
    approval: "no",
    code: `${server}server.registerTool("cancel", {}, done);`,
  },
];

const find = createToolTable(
  [...named, ...approved].map(({ name, code, files }) => (files ? { name, code, files } : { name, code })),
);

describe.each(["classic", "syntactic"] as const)("a tool's definition, %s", (engine) => {
  it.each(named)("is named by $name", ({ name, tools }) => {
    expect(find(name, engine).map((tool) => [tool.name, tool.at])).toEqual(tools);
  });

  it.each(approved)("asks a person: $name", ({ name, approval }) => {
    expect(find(name, engine).map((tool) => tool.approval)).toEqual([approval]);
  });
});
