import type { Program, Style } from "./program.ts";

/** The calls that a program holds, guarded ones left out. */
export function countCalls({ units }: Program): number {
  return units.reduce((sum, { body }) => sum + body.reduce((calls, piece) => calls + piece.calls, 0), 0);
}

export function nameProgram({ seed, extension }: Program): string {
  return `src/p${seed}.${extension}`;
}

/** The program's source, imports of what it uses first, in its own style. */
export function printProgram({ head, remote, ending, units, style }: Program): string {
  const body = units.map(({ open, body, close }) => [open, ...body.map(({ text }) => `${text}\n`), close].join(""));
  const code = body.join("\n");
  const top = units.some(({ isTop }) => isTop) ? ["ship", "stop"] : [];
  const shared = [...top, ...names.filter((name) => new RegExp(`\\b${name}\\b`).test(code + remote))];
  const imports = modules.filter(({ name }) => name.test(code)).map(({ line }) => `${line}\n`);
  const made = values.filter(({ name }) => name.test(code)).map(({ line }) => `${line}\n`);
  const harbour = `import { ${shared.join(", ")} } from "./harbour.ts";\n`;
  const text = `${[...imports, harbour].join("")}${remote}\n${made.join("")}\n${code}`;
  return toStyle(
    `${head}${ending === "js" ? text.replace(/(["/]harbour|remote\.config)\.ts"/g, '$1.js"') : text}`,
    style,
  );
}

const names = ["use", "read", "count", "queue", "desk", "findPilot", "tower", "controller", "shipSchema"];
const modules = [
  { name: /\bclients?\b/, line: 'import OpenAI from "openai";' },
  { name: /\banthropic\b/, line: 'import Anthropic from "@anthropic-ai/sdk";' },
  { name: /\bmodel\b(?!:)/, line: 'import { openai as provider } from "@ai-sdk/openai";' },
  { name: /\bgenerateText\b/, line: 'import { generateText } from "ai";' },
  { name: /\b(?:streamText|generateObject)\b/, line: 'import { generateObject, streamText } from "ai"; // both' },
  { name: /\btool\(/, line: 'import { tool } from "ai";' },
  { name: /\bz\.object/, line: 'import { z } from "zod";' },
  { name: /\bclerk\b/, line: 'import { Agent, run } from "@openai/agents";' },
  { name: /\bstripe\b/, line: 'import Stripe from "stripe";' },
  { name: /\bresend\b/, line: 'import { Resend } from "resend";' },
  { name: /: Ship\b|extends Ship\b/, line: 'import type { Ship } from "./harbour.ts";' },
];
const values = [
  { name: /\bclients?\b/, line: "const client = new OpenAI();" },
  { name: /\bclients\b/, line: "const clients = { first: client };" },
  { name: /\banthropic\b/, line: "const anthropic = new Anthropic();" },
  { name: /\bmodel\b(?!:)/, line: 'const model = provider("gpt-5-mini");' },
  { name: /\bclerk\b/, line: 'const clerk = new Agent({ name: "Clerk", instructions: "Answer." });' },
  { name: /\bstripe\b/, line: 'const stripe = new Stripe("sk");' },
  { name: /\bresend\b/, line: 'const resend = new Resend("re");' },
];

/** Texts hold no line's end, and quotes only where they are escaped. */
function toStyle(text: string, { quote, hasSemicolons, indent, newline, hasMark, endsOpen }: Style): string {
  const quoted = quote === "'" ? text.replace(/"((?:\\"|[^"\n])*)"/g, toSingle) : text;
  const ended = hasSemicolons ? quoted : dropSemicolons(quoted);
  const indented = ended.replace(/^(?: {2})+/gm, (spaces) => indent.repeat(spaces.length / 2));
  const whole = endsOpen ? indented.trimEnd() : indented;
  return `${hasMark ? "\uFEFF" : ""}${whole.replaceAll("\n", newline)}`;
}

function toSingle(_: string, inner: string): string {
  return `'${inner.replaceAll('\\"', '"').replaceAll("'", "\\'")}'`;
}

/** A statement that starts with a parenthesis keeps one before it, as formatters write it. */
function dropSemicolons(text: string): string {
  const led = text.replace(/;([ \t]*(?:\/\/[^\n]*)?\n(?:\s*(?:\/\/[^\n]*\n|\/\*[^\n]*?\*\/))*\s*)(?=[([`])/g, "$1;");
  return led.replace(/;(?=[ \t]*(?:\/\/[^\n]*)?\n)/g, "");
}
