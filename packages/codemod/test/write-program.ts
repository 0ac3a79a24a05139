/** A small program with remote calls, made of the parts that a seed chooses. The same seed gives the same text. */
export function writeProgram(seed: number): string {
  const choose = createChooser(seed);
  const functions = Array.from({ length: 1 + choose(3) }, (_, index) => writeFunction(choose, index));
  const text = `${pick(choose, heads)}${imports}\n${functions.join("\n")}`;
  const styled = choose(4) === 0 ? text.replaceAll('"', "'").replaceAll(";\n", "\n") : text;
  return choose(5) === 0 ? styled.replaceAll("\n", "\r\n") : styled;
}

type Choose = (below: number) => number;

/** A linear congruential generator with the constants of Numerical Recipes. */
function createChooser(seed: number): Choose {
  let state = (seed * 2_654_435_761) >>> 0;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

function pick(choose: Choose, options: readonly string[]): string {
  return options[choose(options.length)] ?? "";
}

const heads = [
  "",
  "",
  "",
  "#!/usr/bin/env node\n",
  '"use server";\n',
  "/* The harbour's licence. */\n\n",
  "// @ts-check\n",
];

const imports = `import OpenAI from "openai";
import { openai as provider } from "@ai-sdk/openai";
import { generateText, streamText } from "ai";
import type { Client } from "@modelcontextprotocol/sdk/client/index.js";

const client = new OpenAI();
const model = provider("gpt-5-mini");
declare function read(berth: string): Promise<string>;
declare function count(): number;
interface Ship { name: string; flag: string | null; berth?: { id: string } }
`;

function writeFunction(choose: Choose, index: number): string {
  const body = Array.from({ length: 1 + choose(3) }, (_, at) => pick(choose, statements(choose, at))).join("\n");
  const narrowing = pick(choose, ["", "  if (ship.flag === null || ship.berth === undefined) return;\n"]);
  const head = pick(choose, [
    `export async function call${index}(ship: Ship, desk: Client, stop: AbortSignal) {\n`,
    `export const call${index} = async (ship: Ship, desk: Client, stop: AbortSignal) => {\n`,
    `export const desk${index} = { async call(ship: Ship, desk: Client, stop: AbortSignal) {\n`,
  ]);
  const isMethod = head.includes("desk" + String(index) + " =");
  return `${head}${narrowing}${body}\n}${isMethod ? " };" : head.startsWith("export const") ? ";" : ""}\n`;
}

function statements(choose: Choose, at: number): readonly string[] {
  const prompt = pick(choose, prompts);
  const options = pick(choose, [
    "",
    ", {}",
    ", { signal: stop }",
    ", { timeout: 5_000, maxRetries: 3 }",
    ", { ...(stop && { signal: stop }) }",
  ]);
  const ask = `client.responses.create({ model: "gpt-5", input: ${prompt} }${options})`;
  const text = `generateText({ model, prompt: ${prompt}${pick(choose, ["", ", maxRetries: 0", ", abortSignal: stop", ",\n    temperature: 0, // as asked\n  "])} })`;
  const write = `desk.callTool({ name: "open", arguments: { title: ${prompt}, ship: ${pick(choose, ["ship", "ship.name", "{ ...ship }"])} } })`;
  return [
    `  const answer${at} = await ${ask};\n  void answer${at}.output_text;`,
    `  // The text.\n  const { text: text${at} } = await ${text};\n  void text${at};`,
    `  void ${text};`,
    `  const both${at} = await Promise.all([${text}, ${ask}]);\n  void both${at};`,
    `  const stream${at} = streamText({ model, prompt: ${prompt} });\n  for await (const part of stream${at}.textStream) void part;`,
    `  if (count() > 1) await ${ask};\n  else void (await ${text}).text;`,
    `  const kept${at} = ${ask};\n  void (await kept${at});`,
    `  void (await ${ask}.withResponse()).response;`,
    `  for (const each of ["a", "b"]) { void each; await ${write}; }`,
    `  await ${write};`,
    `  const maybe${at} = stop.aborted ? undefined : await ${text};\n  void maybe${at};`,
    `  const short${at} = async () => ${ask};\n  void short${at};`,
  ];
}

const prompts = [
  '"Ahoy"',
  "ship.name",
  "`To ${ship.name}`",
  "await read(ship.name)",
  "String(count())",
  'ship.flag ?? "none"',
  "(await generateText({ model, prompt: ship.name })).text",
  "`${ship.name} at ${Date.now()}`",
];
