import * as parser from "@typescript-eslint/parser";
import type { Linter } from "eslint";
import * as svelteParser from "svelte-eslint-parser";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import * as vueParser from "vue-eslint-parser";
import { createProject, removeProject, remoteConfig } from "./desk/create-project.ts";
import { hosts, messages } from "./desk/lint.ts";

const script = `
import { generateText } from "ai";

export async function answerTicket(question: string) {
  const { text } = await generateText({ model: "openai/gpt-5", prompt: question });
  return text;
}
`;
const lazy = `
export async function answerTicket(question: string) {
  const { generateText } = await import("ai");
  return generateText({ model: "openai/gpt-5", prompt: question });
}
`;
const plain = script.replace(": string", "");
const inTags = (code: string, attributes: string): string => `<script${attributes}>${code}</script>`;
const toVue = (code: string, attributes = ` lang="ts"`): string =>
  `<template>\n  <p>ai «é» {{ answerTicket }}</p>\n</template>\n${inTags(code, attributes)}\n<style>p { margin: 0 }</style>\n`;
const toSvelte = (code: string): string =>
  `<p>ai «é»</p>\n\n${inTags(code.replace("export async", "async"), ` lang="ts"`)}\n\n<p>{answerTicket}</p>\n`;

const files = {
  "Desk.vue": toVue(script),
  "Plain.vue": toVue(plain, ""),
  "Lazy.vue": toVue(lazy),
  "Setup.vue": toVue(script.replace("export async", "async"), ` setup lang="ts"`),
  "Both.vue": `${inTags(`\nexport const name = "Both";\n`, ` lang="ts"`)}\n${toVue(script.replace("export async", "async"), ` setup lang="ts"`)}`,
  "Desk.svelte": toSvelte(script),
  "Lazy.svelte": toSvelte(lazy),
  "remote.config.ts": remoteConfig,
};

let folder: string;
beforeAll(() => {
  folder = createProject(files);
});
afterAll(() => removeProject(folder));

describe.each(hosts)("a component in $name", (host) => {
  const service = host.typed ? { projectService: true } : {};
  const toConfig = (extension: string, outer: Linter.Parser): Linter.Config => ({
    files: [`**/*${extension}`],
    languageOptions: { parser: outer, parserOptions: { parser, ...service, extraFileExtensions: [".vue", ".svelte"] } },
  });
  const components = [toConfig(".vue", vueParser), toConfig(".svelte", svelteParser)];

  it.each(["Desk.vue", "Plain.vue", "Setup.vue", "Both.vue", "Desk.svelte"] as const)(
    "%s has its finding in its own place",
    async (name) => {
      const found = await messages(host, folder, name, components);
      expect(found.map(toPlace)).toEqual([placeOf(files[name])]);
    },
  );

  it.each(["Desk.vue", "Plain.vue", "Setup.vue", "Desk.svelte"] as const)(
    "%s is wrapped in its script",
    async (name) => {
      const [message] = await messages(host, folder, name, components);
      expect(apply(files[name], message?.suggestions?.[0]?.fix)).toBe(wrapped(files[name]));
    },
  );

  it.each([
    ["Lazy.vue", host.typed],
    // With types TypeScript sees one text that the parser put together; the wrap and its import lie in two pieces of it.
    ["Both.vue", !host.typed],
    ["Lazy.svelte", false],
  ] as const)(
    "%s keeps its finding, and a wrap only where it lies in one piece of a script",
    async (name, isOffered) => {
      const [message, ...others] = await messages(host, folder, name, components);
      expect([message?.ruleId, others.length]).toEqual(["thirdstate/no-unguarded-remote-call", 0]);
      const fixes = (message?.suggestions ?? []).map(({ fix }) => apply(files[name], fix));
      expect(fixes).toHaveLength(isOffered ? 1 : 0);
      for (const mended of fixes) expect(toOuter(mended)).toBe(toOuter(files[name]));
    },
  );
});

const call = `generateText({ model: "openai/gpt-5", prompt: question })`;

function wrapped(text: string): string {
  return text
    .replace(`"ai";`, `"ai";\nimport { remote } from "./remote.config";`)
    .replace(
      call,
      `remote.read.orThrow("answerTicket.generateText", ({ signal, innerRetries }) => ` +
        `generateText({ model: "openai/gpt-5", prompt: question, abortSignal: signal, maxRetries: innerRetries(2) }))`,
    );
}

function placeOf(text: string): readonly (number | undefined)[] {
  const lines = text.slice(0, text.indexOf(call)).split("\n");
  const column = (lines.at(-1) ?? "").length + 1;
  return [lines.length, column, lines.length, column + "generateText".length];
}

function toPlace({ line, column, endLine, endColumn }: Linter.LintMessage): readonly (number | undefined)[] {
  return [line, column, endLine, endColumn];
}

function apply(
  text: string,
  fix: { readonly range: readonly [number, number]; readonly text: string } | undefined,
): string {
  return fix === undefined ? text : text.slice(0, fix.range[0]) + fix.text + text.slice(fix.range[1]);
}

/** What is no script of a component must stay as it is. */
function toOuter(text: string): string {
  return text.replaceAll(/(<script[^>]*>)[^]*?<\/script>/g, "$1");
}
