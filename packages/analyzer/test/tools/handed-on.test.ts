import { describe, expect, it } from "vitest";
import { createToolTable, type ToolCase } from "./tool-table.ts";

const server = `import { McpServer } from "@modelcontextprotocol/sdk/server/mcp.js";
import { rename } from "node:fs/promises";
const server = new McpServer({ name: "harbour", version: "1.0.0" });
const text = (words: string) => ({ content: [{ type: "text" as const, text: words }] });
const done = async () => text("done");
const moor = async () => {
  await rename("bookings.old", "bookings.new");
  return text("moored");
};
interface HarbourTool {
  readonly name: string;
  readonly run: () => Promise<ReturnType<typeof text>>;
}
`;
const ai = `import { tool } from "ai";
import { rename } from "node:fs/promises";
import { z } from "zod";
const inputSchema = z.object({ berth: z.string() });
`;

const agents = `import { tool } from "@openai/agents";
import { rename } from "node:fs/promises";
import { z } from "zod";
const basics = { description: "Moors.", parameters: z.object({ berth: z.string() }) };
interface Options {
  readonly name: string;
  readonly run: (input: { berth: string }) => Promise<void>;
}
`;

interface Case extends ToolCase {
  /** Each tool's name, the text that a finding points at, and its effect. */
  readonly tools: readonly (readonly [name: string | undefined, at: string, effect: string])[];
  /** Where the engine without types sees something else. */
  readonly untyped?: Case["tools"];
}

const cases: readonly Case[] = [
  {
    name: "a function that registers what it is given",
    code: `${server}
function add(name: string, run: HarbourTool["run"]) {
  server.registerTool(name, {}, run);
}
add("free_berths", done);
add("moor", moor);`,
    tools: [
      ["free_berths", '"free_berths"', "read"],
      ["moor", '"moor"', "write"],
    ],
  },
  {
    name: "a function that calls what it is given, of one object",
    code: `${server}
export function add({ name, run }: HarbourTool) {
  server.registerTool(name, { description: "Does it." }, async () => {
    const answer = await run();
    return answer;
  });
}
add({ name: "moor", run: moor });`,
    tools: [["moor", '"moor"', "write"]],
  },
  {
    name: "a method, and a tool that a constant holds",
    code: `${server}
class Desk {
  add(given: HarbourTool) {
    const handler = async () => given.run();
    server.registerTool(given.name, {}, handler);
  }
}
const mooring: HarbourTool = { name: "moor", run: moor };
new Desk().add(mooring);`,
    tools: [["moor", '"moor"', "write"]],
  },
  {
    name: "a list that is gone through",
    code: `${server}
const tools: readonly HarbourTool[] = [{ name: "free_berths", run: done }, { name: "moor", run: moor }];
for (const tool of tools) server.registerTool(tool.name, {}, () => tool.run());`,
    tools: [
      ["free_berths", '"free_berths"', "read"],
      ["moor", '"moor"', "write"],
    ],
  },
  {
    name: "a list's items that a function makes, taken apart",
    code: `${server}
function define(tool: HarbourTool) {
  return tool;
}
const berths = define({ name: "free_berths", run: done });
const mooring = define({ name: "moor", run: moor });
[berths, mooring].forEach(({ name, run }) => server.registerTool(name, {}, run));`,
    tools: [
      ["free_berths", '"free_berths"', "read"],
      ["moor", '"moor"', "write"],
    ],
  },
  {
    name: "a record whose values are gone through by a function",
    code: `${server}
const names = { moor: "moor_ship" } as const;
const tools = { berths: { name: "free_berths", run: done }, mooring: { name: names.moor, run: moor } };
function add(tool: HarbourTool) {
  server.registerTool(tool.name, {}, tool.run);
}
Object.values(tools).forEach((tool) => add(tool));`,
    tools: [
      ["free_berths", '"free_berths"', "read"],
      ["moor_ship", "names.moor", "write"],
    ],
  },
  {
    name: "what is spread into a definition that has no name of its own",
    code: `${ai}
interface Options {
  readonly execute: (input: { berth: string }) => Promise<void>;
}
function define(options: Options) {
  return tool({ inputSchema, ...options, description: "Does it." });
}
export const moor = define({ execute: ({ berth }) => rename(berth, "moored") });
export const count = define({ execute: async () => undefined });`,
    tools: [
      ["moor", "moor", "write"],
      ["count", "count", "read"],
    ],
  },
  {
    name: "an item that is handed on whole",
    code: `${server}
const tools: readonly HarbourTool[] = [{ name: "free_berths", run: done }];
async function act(tool: HarbourTool) {
  return tool.run();
}
tools.forEach((tool) => {
  server.registerTool(tool.name, {}, async () => act(tool));
});`,
    tools: [["free_berths", '"free_berths"', "unknown"]],
  },
  {
    name: "a handler that somebody wraps",
    code: `${server}
const quietly = (run: HarbourTool["run"]) => async () => run();
function add(tool: HarbourTool) {
  server.registerTool(tool.name, {}, quietly(tool.run));
}
add({ name: "moor", run: moor });`,
    tools: [["moor", '"moor"', "write"]],
  },
  {
    name: "a handler of its own is one tool, whatever its name",
    code: `${server}
function add(berth: { readonly name: string; readonly file: string }) {
  server.registerTool(berth.name, {}, async () => {
    await rename(berth.file, "taken");
    return text("moored");
  });
}
add({ name: "moor_4", file: "4" });
add({ name: "moor_5", file: "5" });`,
    tools: [[undefined, "registerTool", "write"]],
  },
  {
    name: "a function that nobody calls stands for itself",
    code: `${server}
export function add(name: string, run: HarbourTool["run"]) {
  server.registerTool(name, {}, run);
}`,
    tools: [[undefined, "registerTool", "unknown"]],
  },
  {
    name: "a name of its own is one tool, whatever is given",
    code: `${server}
function add(run: HarbourTool["run"]) {
  server.registerTool("moor", {}, run);
}
add(moor);
add(done);`,
    tools: [["moor", '"moor"', "unknown"]],
  },
];

const asking: readonly (ToolCase & { readonly approval: string; readonly keys: readonly string[] })[] = [
  {
    name: "what is handed on as it is",
    code: `${ai}
const define = (options: { readonly execute: (input: { berth: string }) => Promise<void> }) =>
  tool({ inputSchema, ...options });
export const moor = define({ execute: ({ berth }) => rename(berth, "moored") });`,
    approval: "no",
    keys: ["no"],
  },
  {
    name: "a function that asks for all of them",
    code: `${ai}
const define = (options: { readonly execute: (input: { berth: string }) => Promise<void> }) =>
  tool({ ...options, inputSchema, needsApproval: true });
export const moor = define({ execute: ({ berth }) => rename(berth, "moored") });`,
    approval: "yes",
    keys: ["no"],
  },
  {
    name: "a handler around it, which may ask",
    code: `${agents}
declare function confirm(berth: string): Promise<boolean>;
const define = (options: Options) =>
  tool({
    ...basics,
    name: options.name,
    execute: async (input) => {
      if (await confirm(input.berth)) await options.run(input);
    },
  });
export const moor = define({ name: "moor", run: ({ berth }) => rename(berth, "moored") });`,
    approval: "unknown",
    keys: ["no"],
  },
  {
    name: "somebody around it, who may guard it",
    code: `${agents}
declare function once(work: () => Promise<void>): Promise<void>;
const define = (options: Options) =>
  tool({ ...basics, name: options.name, execute: (input) => once(() => options.run(input)) });
export const moor = define({ name: "moor", run: ({ berth }) => rename(berth, "moored") });`,
    approval: "unknown",
    keys: ["unknown"],
  },
];

const findAsking = createToolTable(asking.map(({ name, code }) => ({ name, code })));

describe("what stands between a tool and what acts", () => {
  it.each(asking)("$name", ({ name, approval, keys }) => {
    const [found] = findAsking(name, "classic");
    expect([found?.approval, found?.effects.map((effect) => effect.split(":")[0])]).toEqual([approval, keys]);
  });
});

const find = createToolTable(cases.map(({ name, code }) => ({ name, code })));

describe("a definition that hands on", () => {
  it.each(cases)("$name", ({ name, tools, untyped = tools }) => {
    const of = (engine: "classic" | "syntactic") => find(name, engine).map((tool) => [tool.name, tool.at, tool.effect]);
    expect(of("classic")).toEqual(tools);
    expect(of("syntactic")).toEqual(untyped);
  });
});
