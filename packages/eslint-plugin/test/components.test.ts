import type { Linter } from "eslint";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createProject, removeProject, remoteConfig } from "./desk/create-project.ts";
import { hosts, messages } from "./desk/lint.ts";
import { scriptParser } from "./desk/script-parser.ts";

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
const toComponent = (code: string): string => `<template lang="en"/>\n<script lang="ts">${code}</script>\n<p>ai</p>\n`;
const files = {
  "Desk.vue": toComponent(script),
  "Lazy.vue": toComponent(lazy),
  "remote.config.ts": remoteConfig,
};

let folder: string;
beforeAll(() => {
  folder = createProject(files);
});
afterAll(() => removeProject(folder));

describe.each(hosts)("a component's script in $name", (host) => {
  const service = host.typed ? { projectService: true } : {};
  const components: Linter.Config = {
    files: ["**/*.vue"],
    languageOptions: { parser: scriptParser, parserOptions: { ...service, extraFileExtensions: [".vue"] } },
  };

  it("has its finding and its wrap in the component's own places", async () => {
    const [message, ...others] = await messages(host, folder, "Desk.vue", [components]);
    const fix = message?.suggestions?.[0]?.fix;
    const text = files["Desk.vue"];
    const mended = text.slice(0, fix?.range[0]) + (fix?.text ?? "") + text.slice(fix?.range[1]);

    expect(others).toEqual([]);
    expect([message?.line, message?.column, message?.endLine, message?.endColumn]).toEqual([6, 26, 6, 38]);
    expect(mended.startsWith(`<template lang="en"/>\n<script lang="ts">\nimport { generateText } from "ai";\n`)).toBe(
      true,
    );
    expect(mended).toContain(`"ai";\nimport { remote } from "./remote.config";\n`);
    expect(mended).toContain(`await remote.read.orThrow("answerTicket.generateText", `);
    expect(mended.endsWith(`  return text;\n}\n</script>\n<p>ai</p>\n`)).toBe(true);
  });

  it("keeps the finding and withholds a wrap that would write outside the script", async () => {
    const [message, ...others] = await messages(host, folder, "Lazy.vue", [components]);
    expect(others).toEqual([]);
    expect([message?.ruleId, message?.line, message?.column]).toEqual(["thirdstate/no-unguarded-remote-call", 5, 10]);
    // Without types the whole file is one text, whose head is no place for an import.
    expect(message?.suggestions?.length ?? 0).toBe(host.typed ? 1 : 0);
  });
});
