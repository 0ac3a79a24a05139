import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import prettier from "prettier";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createProject, removeProject, root } from "./desk/create-project.ts";

const readme = readFileSync(join(root, "packages/eslint-plugin/README.md"), "utf8");
const blocks = [...readme.matchAll(/^```(\w*)\n(.*?)^```$/gms)].map(([, language, text = ""]) => ({ language, text }));
const [desk = "", remoteConfig = "", wrapped = ""] = blocks.filter(({ language }) => language === "ts").map(toText);
const [config = ""] = blocks.filter(({ language }) => language === "js").map(toText);
const [shown = ""] = blocks.filter(({ language }) => language === "").map(toText);

let folder: string;
beforeAll(() => {
  folder = createProject({ "desk.ts": desk, "remote.config.ts": remoteConfig });
  writeFileSync(join(folder, "eslint.config.js"), config);
});
afterAll(() => removeProject(folder));

describe("the README", () => {
  it("shows what its config says of its example", () => {
    const { stdout } = lint("stylish");
    expect(fold(stdout)).toContain(fold(shown));
  });

  it("shows what the suggestion makes of its example", async () => {
    const [result] = JSON.parse(lint("json").stdout);
    const { fix } = result.messages[0].suggestions[0];
    const mended = desk.slice(0, fix.range[0]) + fix.text + desk.slice(fix.range[1]);
    expect(await prettier.format(mended, { parser: "typescript", printWidth: 120 })).toBe(wrapped);
  });
});

function toText({ text }: { readonly text: string }): string {
  return text;
}

function fold(text: string): string {
  return text.replaceAll(/\s+/g, " ");
}

function lint(format: string) {
  const eslint = join(root, "node_modules/eslint/bin/eslint.js");
  return spawnSync(process.execPath, [eslint, "--format", format, "desk.ts"], { cwd: folder, encoding: "utf8" });
}
