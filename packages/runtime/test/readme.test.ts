import { existsSync, mkdirSync, readFileSync, renameSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, it } from "vitest";
import { compile, type Diagnostic } from "../../types/test/type-programs/compile.ts";
import { reference } from "../../types/test/type-programs/compilers.ts";
import { createConsumer, removeConsumer } from "../../types/test/type-programs/consumer.ts";

const runtime = join(import.meta.dirname, "..");
const installed = join(runtime, "../../node_modules");
const contracts = join(runtime, "../../fixtures/contracts/node_modules");

/** What the examples of tools import, and where it is installed. Mastra is among the heavy ones, which may be absent. */
const frameworks = new Map([
  ...["zod", "@openai/agents", "@langchain/core", "@modelcontextprotocol/server", "@anthropic-ai/sdk"].map(
    (name) => [name, join(installed, name)] as const,
  ),
  ["@mastra/core", join(contracts, "@mastra/core")] as const,
]);

const readme = readFileSync(join(runtime, "README.md"), "utf8");
const examples = [...readme.matchAll(/^```ts\n(.*?)^```$/gms)].map(([, text = ""]) => text);

it("compiles every example of the README", () => {
  const alone = examples.filter((text) => namesOf(text).length === 0);
  expect(alone.length).toBeGreaterThan(4);
  expect(compileAll(alone)).toEqual([]);
});

it("compiles the README's example of every framework, with the framework at hand", () => {
  const there = examples.filter((text) => namesOf(text).length > 0 && namesOf(text).every(isInstalled));
  expect(new Set(there.flatMap(namesOf)).size).toBe([...frameworks.keys()].filter(isInstalled).length);
  expect(compileAll(there)).toEqual([]);
}, 180_000);

function compileAll(texts: readonly string[]): Diagnostic[] {
  const programs = texts.map((text, index) => ({
    file: `example-${index}.mts`,
    text: `/// <reference lib="dom" />\n${text}`,
    refused: [],
    accepted: 0,
  }));
  const folder = createConsumer(programs, {
    "@thirdstate/runtime": runtime,
    "@thirdstate/types": join(runtime, "../types"),
    "@opentelemetry/api": join(installed, "@opentelemetry/api"),
  });
  try {
    const names = texts.flatMap(namesOf);
    for (const name of names) link(name, join(folder, "node_modules", name));
    if (names.length > 0) trustLibraries(folder);
    return compile(reference, folder);
  } finally {
    removeConsumer(folder);
  }
}

/** Whether the frameworks' own declarations are sound is not ours to say, and takes long. */
function trustLibraries(folder: string): void {
  const extended = { extends: "./tsconfig.strict.json", compilerOptions: { skipLibCheck: true }, include: ["esm"] };
  renameSync(join(folder, "tsconfig.json"), join(folder, "tsconfig.strict.json"));
  writeFileSync(join(folder, "tsconfig.json"), JSON.stringify(extended));
}

function namesOf(text: string): string[] {
  return [...frameworks.keys()].filter((name) => text.includes(`from "${name}`));
}

function isInstalled(name: string): boolean {
  return existsSync(placeOf(name));
}

function link(name: string, target: string): void {
  mkdirSync(dirname(target), { recursive: true });
  if (!existsSync(target)) symlinkSync(placeOf(name), target);
}

function placeOf(name: string): string {
  return frameworks.get(name) ?? "";
}
