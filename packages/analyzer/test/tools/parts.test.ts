import { describe, expect, it } from "vitest";
import { createToolTable, type ToolCase } from "./tool-table.ts";

const lowLevel = `import { rename } from "node:fs/promises";
import { Server } from "@modelcontextprotocol/sdk/server/index.js";
import { CallToolRequestSchema, type CallToolRequest } from "@modelcontextprotocol/sdk/types.js";
const server = new Server({ name: "harbour", version: "1.0.0" });
const text = (words: string) => ({ content: [{ type: "text" as const, text: words }] });
`;

interface Case extends ToolCase {
  readonly tools: readonly (readonly [name: string | undefined, effect: string])[];
}

const cases: readonly Case[] = [
  {
    name: "a switch",
    code: `${lowLevel}
server.setRequestHandler(CallToolRequestSchema, async (request) => {
  switch (request.params.name) {
    case "free_berths":
      return text("4");
    case "moor":
    case "anchor": {
      await rename("free", "taken");
      return text("done");
    }
    default:
      throw new Error("No such tool.");
  }
});`,
    tools: [
      ["free_berths", "read"],
      ["moor", "write"],
      ["anchor", "write"],
    ],
  },
  {
    name: "a name that is taken out, in a try, compared one by one",
    code: `${lowLevel}
server.setRequestHandler(CallToolRequestSchema, async ({ params }) => {
  const { name, arguments: input } = params;
  try {
    if (name === "free_berths") return text(String(input));
    else if (name === "moor") {
      await rename("free", "taken");
      return text("done");
    }
  } catch {
    return text("failed");
  }
  return text("unknown");
});`,
    tools: [
      ["free_berths", "read"],
      ["moor", "write"],
    ],
  },
  {
    name: "a method that the request is handed to, and a function that the name is handed to",
    code: `${lowLevel}
class Desk {
  start() {
    server.setRequestHandler(CallToolRequestSchema, async (request) => this.handle(request.params));
  }
  private async handle(params: CallToolRequest["params"]) {
    return act(params.name);
  }
}
async function act(name: string) {
  switch (name) {
    case "moor":
      await rename("free", "taken");
      return text("done");
    default:
      return text("unknown");
  }
}
new Desk().start();`,
    tools: [["moor", "write"]],
  },
  {
    name: "one handler, where nothing is written out",
    code: `${lowLevel}
server.setRequestHandler(CallToolRequestSchema, async (request) => {
  switch (request.method) {
    case "tools/call":
      await rename(request.params.name, "taken");
  }
  return text("done");
});`,
    tools: [[undefined, "write"]],
  },
];

const find = createToolTable(cases.map(({ name, code }) => ({ name, code })));

describe("one handler for many tools", () => {
  it.each(cases)("is told as each of them: $name", ({ name, tools }) => {
    const of = (engine: "classic" | "syntactic") => find(name, engine).map((tool) => [tool.name, tool.effect]);
    expect([of("classic"), of("syntactic")]).toEqual([tools, tools]);
  });
});
