import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, realpathSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { root } from "./desk/create-project.ts";

const files = {
  "package.json": JSON.stringify({ name: "harbour", type: "module" }),
  "eslint.config.mjs": `import thirdstate from "@thirdstate/eslint-plugin";
import tseslint from "typescript-eslint";

export default [
  { files: ["**/*.ts"], languageOptions: { parser: tseslint.parser } },
  thirdstate.configs.recommended,
];
`,
  "typed.config.ts": `import thirdstate from "@thirdstate/eslint-plugin";
import { defineConfig } from "eslint/config";
import tseslint from "typescript-eslint";

export default defineConfig([
  tseslint.configs.base,
  { files: ["**/*.ts"], languageOptions: { parserOptions: { projectService: true } } },
  thirdstate.configs.recommended,
  { extends: [thirdstate.configs.strict], settings: { thirdstate: { remote: "#remote" } } },
  { plugins: { thirdstate }, rules: { "thirdstate/no-unguarded-remote-call": "warn" } },
]);
`,
  "desk.ts": `import { generateText } from "ai";\nawait generateText({ model: "openai/gpt-5", prompt: "hello" });\n`,
  "tide.ts": `export const tide = "low";\n`,
};

let folder: string;
beforeAll(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), "eslint-packed-")));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  for (const name of ["analyzer", "eslint-plugin"]) install(name);
  for (const name of ["eslint", "typescript", "typescript-eslint", "ai", "@types"])
    symlinkSync(join(root, "node_modules", name), join(folder, "node_modules", name));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("the packed plugin in a user's project", () => {
  it("reports a remote call through the user's own flat config", () => {
    const { stdout, status } = run("eslint/bin/eslint.js", ["."]);
    expect(stdout).toMatch(/desk\.ts\n\s+2:7\s+error\s+`generateText` is .* thirdstate\/no-unguarded-remote-call/);
    expect(stdout).not.toContain("tide.ts");
    expect(status).toBe(1);
  });

  it.each(["nodenext", "preserve"])("is typed for a config in TypeScript, module %s", (module) => {
    const flags = ["--noEmit", "--strict", "--exactOptionalPropertyTypes", "--skipLibCheck", "--types", "node"];
    const { stdout } = run("typescript/bin/tsc", [...flags, "--module", module, "typed.config.ts"]);
    expect(stdout).toBe("");
  });

  it("ships what runs, its types, its licence and its README, and no more", () => {
    const shipped = readdirSync(join(folder, "node_modules/@thirdstate/eslint-plugin"));
    expect(shipped.toSorted()).toEqual(["LICENSE", "README.md", "dist", "package.json"]);
  });
});

/** What npm would put into `node_modules`: the tarball's files and nothing of the workspace. */
function install(name: string): void {
  const target = join(folder, "node_modules/@thirdstate", name);
  mkdirSync(target, { recursive: true });
  const pack = ["pack", join(root, "packages", name), "--pack-destination", folder, "--offline", "--silent"];
  const { stdout, status } = spawnSync("npm", pack, { encoding: "utf8", cwd: folder });
  expect(status).toBe(0);
  const tarball = stdout.trim().split("\n").at(-1) ?? "";
  expect(spawnSync("tar", ["-xzf", join(folder, tarball), "-C", target, "--strip-components=1"]).status).toBe(0);
}

function run(script: string, args: readonly string[]) {
  const path = join(folder, "node_modules", script);
  return spawnSync(process.execPath, [path, ...args], { cwd: folder, encoding: "utf8" });
}
