import { describe, expect, it } from "vitest";
import { fileNamed, makers, pathOf } from "./makers.ts";

const files = {
  "imports/main.ts": `import OpenAI from "openai";
import type { Tool } from "ai";
import { type Agent } from "@openai/agents";
import { ask } from "./llm.ts";
import "prisma-of-tomorrow";
export * from "resend";
const lazy = () => import("stripe");
type Client = import("@anthropic-ai/sdk").Anthropic;
`,
  "imports/llm.ts": `export const ask = () => "";\n`,
  "imports/board.js": `/** @import { Agent } from "@openai/agents" */

/**
 * @param {import("openai").OpenAI} client
 * @param {Agent} agent
 */
export const keep = (client, agent) => [client, agent];
`,
};

describe.each(makers)("imports, $name", ({ engine, open }) => {
  const compiler = open(files);
  const facts = compiler.imports(fileNamed(compiler, "imports/main.ts"));

  it("names every module once for each place that names it", () => {
    expect(facts.map((fact) => [fact.specifier, fact.package, fact.typeOnly])).toEqual([
      ["openai", "openai", false],
      ["ai", "ai", true],
      ["@openai/agents", "@openai/agents", true],
      ["./llm.ts", undefined, false],
      ["prisma-of-tomorrow", "prisma-of-tomorrow", false],
      ["resend", "resend", false],
      ["stripe", "stripe", false],
      ["@anthropic-ai/sdk", "@anthropic-ai/sdk", true],
    ]);
  });

  it("names what only the comments of JavaScript name", () => {
    const named = compiler.imports(fileNamed(compiler, "imports/board.js"));
    expect(named.map((fact) => [fact.package, fact.typeOnly])).toEqual([
      ["@openai/agents", true],
      ["openai", true],
    ]);
  });

  it("finds the program's own file", () => {
    expect(facts.find((fact) => fact.specifier === "./llm.ts")?.file).toBe(pathOf("imports/llm.ts"));
  });

  it("knows what is installed only where there are types", () => {
    const resolved = facts.filter((fact) => fact.file === undefined).map((fact) => fact.resolved);
    const typed = ["yes", "yes", "yes", "no", "yes", "yes", "yes"];
    expect(resolved).toEqual(engine === "classic" ? typed : typed.map(() => "unknown"));
  });
});

describe.each(makers)("a file that does not parse, $name", ({ open }) => {
  const compiler = open({
    "broken/main.ts": "const order = {\n  id: 1,,\n};\n",
    "broken/whole.ts": "const order = 1;\n",
  });

  it("has the parser's first complaint, with its place", () => {
    expect(compiler.parseError(fileNamed(compiler, "broken/main.ts"))).toBe("Property assignment expected. (2:9)");
  });

  it("has none where it parses", () => {
    expect(compiler.parseError(fileNamed(compiler, "broken/whole.ts"))).toBeUndefined();
  });
});
