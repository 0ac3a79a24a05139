import { afterEach, describe, expect, it } from "vitest";
import { createProject, type TemporaryProject } from "./temporary-project.ts";

const manifest = JSON.stringify({
  name: "desk",
  type: "module",
  dependencies: { openai: "6.49.0" },
  devDependencies: { typescript: "6.0.3" },
});
const desk = {
  "package.json": manifest,
  "tsconfig.json": `{ "compilerOptions": { "strict": true }, "include": ["src"] }`,
  "src/ask.ts": "export {};\n",
  "eslint.config.js": "export default [];\n",
  ".github/CODEOWNERS": "* @desk\n",
};

let project: TemporaryProject | undefined;
afterEach(() => project?.remove());

function create(files: Readonly<Record<string, string>>): TemporaryProject {
  project = createProject(files, { modules: "none" });
  return project;
}

describe("thirdstate init", () => {
  it("writes what is missing where the compiler sees it, and says how to undo it", async () => {
    const { call, git, read, snapshot } = create(desk);
    git("init", "--quiet");
    git("add", "--all");
    git("commit", "--quiet", "-m", "Open the desk.");
    const { code, stderr, stdout } = await call("init", "--no-install");
    expect(code).toBe(0);
    expect(read("src/remote.config.ts")).toContain(`mode: "observe"`);
    expect(read("eslint.config.js")).toContain("thirdstate.configs.recommended");
    expect(read(".github/workflows/thirdstate.yml")).toContain("- run: npx thirdstate check");
    expect(read(".gitignore")).toBe(".thirdstate/\n");
    expect(Object.keys(snapshot())).toHaveLength(Object.keys(desk).length + 3);
    expect(stdout).toContain("--- /dev/null\n+++ b/src/remote.config.ts");
    expect(stderr).toContain("npm i @thirdstate/runtime @thirdstate/types");
    expect(stderr).toContain("To undo: git checkout -- eslint.config.js && rm src/remote.config.ts");
  });

  it("says how to undo it from where it was called, and what git could not bring back", async () => {
    const inFolder = Object.entries(desk).map(([name, text]) => [`apps/desk/${name}`, text]);
    const { call, git } = create({ ...Object.fromEntries(inFolder), "apps/desk/.gitignore": "dist\n" });
    git("init", "--quiet");
    git("add", "apps/desk/eslint.config.js");
    git("commit", "--quiet", "-m", "Open the desk.");
    const { stderr } = await call("init", "apps/desk", "--no-install");
    expect(stderr).toContain("git checkout -- apps/desk/eslint.config.js && rm apps/desk/src/remote.config.ts");
    expect(stderr).toContain("Git could not bring back apps/desk/.gitignore: take out what the diff shows.");
  });

  it("writes nothing the second time", async () => {
    const { call, snapshot } = create(desk);
    await call("init", "--no-install");
    const after = snapshot();
    expect((await call("init", "--no-install")).stdout).not.toContain("+++");
    expect(snapshot()).toEqual(after);
  });

  it("says when everything is there already", async () => {
    const installed = JSON.parse(manifest);
    installed.dependencies["@thirdstate/runtime"] = "0.1.0";
    installed.dependencies["@thirdstate/types"] = "0.1.0";
    installed.devDependencies["thirdstate"] = "0.1.0";
    installed.devDependencies["@thirdstate/eslint-plugin"] = "0.1.0";
    const { call } = create({ ...desk, "package.json": JSON.stringify(installed) });
    await call("init");
    expect((await call("init")).stderr).toBe("Everything is there already.\n");
  });

  it("shows and writes nothing with --dry-run", async () => {
    const { call, snapshot } = create(desk);
    const before = snapshot();
    expect((await call("init", "--dry-run")).stdout).toContain("+++ b/src/remote.config.ts");
    expect(snapshot()).toEqual(before);
  });

  it("gives each workspace that calls an SDK a remote of its own", async () => {
    const { call, snapshot, folder } = create({
      "package.json": JSON.stringify({ name: "harbour", workspaces: ["packages/*"] }),
      "packages/desk/package.json": manifest,
      "packages/desk/tsconfig.json": "{}",
      "packages/desk/desk.ts": "export {};\n",
      "packages/quay/package.json": JSON.stringify({ name: "quay" }),
    });
    expect((await call("init", "--no-install")).code).toBe(0);
    expect(Object.keys(snapshot()).filter((name) => name.includes("remote.config"))).toEqual([
      `${folder}/packages/desk/remote.config.ts`,
    ]);
  });

  it("reads pnpm's workspaces, and calls pnpm", async () => {
    const { call } = create({
      "package.json": JSON.stringify({ name: "harbour", packageManager: "pnpm@10.1.0" }),
      "pnpm-workspace.yaml": "packages:\n  - apps/*\n",
      "apps/desk/package.json": manifest,
    });
    const { stdout } = await call("init", "--dry-run");
    expect(stdout).toContain("apps/desk depends on openai.");
    expect(stdout).toContain("apps/desk: pnpm add @thirdstate/runtime @thirdstate/types");
    expect(stdout).toContain("+++ b/apps/desk/remote.config.mjs");
  });

  it("adds the plugin to oxlint's config, and leaves every other line of it", async () => {
    const files = Object.fromEntries(Object.entries(desk).filter(([name]) => name !== "eslint.config.js"));
    const lines = ["{", `  "$schema": "./schema.json",`, "  // ours", `  "rules": { "eqeqeq": "off" },`];
    const before = [...lines, `  "ignorePatterns": ["dist/**", "out/**"]`, "}", ""];
    const { call, read } = create({ ...files, ".oxlintrc.json": before.join("\n") });
    await call("init", "--no-install");
    expect(read(".oxlintrc.json")).toContain(`"specifier": "@thirdstate/eslint-plugin"`);
    expect(read(".oxlintrc.json")).toContain(`"thirdstate/no-unguarded-remote-call": "error"`);
    const kept = before.filter((line) => !line.includes("rules"));
    expect(read(".oxlintrc.json").split("\n")).toEqual(expect.arrayContaining(kept));
  });

  it.each([
    [".eslintrc.json", ".eslintrc.json is left alone: the plugin needs a flat config (eslint.config.js) of ESLint 9"],
    ["oxlint.config.ts", "oxlint.config.ts is written in a way that `init` leaves alone. Add to it:"],
  ])("says what a project with %s is to do", async (name, words) => {
    const files = Object.fromEntries(Object.entries(desk).filter(([other]) => other !== "eslint.config.js"));
    const { call, read } = create({ ...files, [name]: "export default {};\n" });
    expect((await call("init", "--no-install")).stdout).toContain(words);
    expect(read(name)).toBe("export default {};\n");
  });

  it.each([
    ["export default [];\n", true],
    [`export default [{ files: ["**/*.ts"] }];\n`, false],
  ])("says where ESLint would open no TypeScript: %s", async (config, isTold) => {
    const files = { ...desk, "src/ask.ts": `import OpenAI from "openai";\n`, "eslint.config.js": config };
    project = createProject(files, { modules: ["eslint"] });
    const { stdout } = await project.call("init", "--no-install");
    expect(stdout.includes("ESLint does not open src/ask.ts, so that its calls are not seen.")).toBe(isTold);
  });

  it("tells a workspace where its root is", async () => {
    const { call, folder } = create({
      "package.json": JSON.stringify({ name: "harbour", workspaces: ["apps/*"] }),
      "apps/desk/package.json": manifest,
    });
    expect((await call("init", "apps/desk", "--dry-run")).stdout).toContain(`This is a workspace of ${folder}.`);
    expect((await call("init", "--dry-run")).stdout).not.toContain("This is a workspace");
  });

  it.each([
    ["packageManager: none", {}, "'9.0'", "          version: 10\n"],
    ["packageManager: none, an older lockfile", {}, "'6.0'", "          version: 8\n"],
    ["packageManager: pnpm", { packageManager: "pnpm@10.1.0" }, "'9.0'", "pnpm/action-setup@v4\n      - uses"],
  ])("tells pnpm's action a version where nothing else does: %s", async (_name, fields, format, words) => {
    const { call, read } = create({
      "package.json": JSON.stringify(fields),
      "pnpm-lock.yaml": `lockfileVersion: ${format}\n`,
      ".github/CODEOWNERS": "",
    });
    await call("init", "--no-install");
    expect(read(".github/workflows/thirdstate.yml")).toContain(words);
  });

  it("leaves a lint config that it does not understand, and says what to add", async () => {
    const { call, read } = create({ ...desk, "eslint.config.js": "export default antfu({});\n" });
    expect((await call("init", "--no-install")).stdout).toContain("thirdstate.configs.recommended,");
    expect(read("eslint.config.js")).toBe("export default antfu({});\n");
  });

  it("prints its plan as JSON", async () => {
    const { call } = create(desk);
    const report = JSON.parse((await call("init", "--dry-run", "--json")).stdout);
    expect(report.packages).toEqual([{ folder: ".", sdks: ["openai"] }]);
    expect(report.files.map(({ file, kind }: { file: string; kind: string }) => `${kind} ${file}`)).toContain(
      "new src/remote.config.ts",
    );
  });

  it("keeps no ledger out of git where nothing calls an SDK", async () => {
    const { call, snapshot, folder } = create({ "package.json": "{}" });
    expect((await call("init", "--no-install")).stdout).toMatch(/^No known SDK is among the dependencies: /);
    expect(Object.keys(snapshot())).toEqual([`${folder}/package.json`]);
  });

  it.each([
    ["there is no package.json", {}, "There is no package.json in "],
    [
      "pnpm's workspaces are broken",
      { "package.json": manifest, "pnpm-workspace.yaml": "packages: [" },
      "pnpm-workspace.yaml is no YAML (",
    ],
    ["the package.json is broken", { "package.json": "{ name: " }, "package.json is no JSON ("],
  ])("says what is wrong where %s", async (_name, files, message) => {
    const { call, snapshot } = create({ "notes.txt": "", ...files });
    const before = snapshot();
    const { code, stderr } = await call("init");
    expect(code).toBe(2);
    expect(stderr).toContain(message);
    expect(snapshot()).toEqual(before);
  });
});
