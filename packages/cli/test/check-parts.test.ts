import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { createProject, smallDesk, smallModules, type TemporaryProject } from "./temporary-project.ts";

let project: TemporaryProject | undefined;
afterEach(() => {
  project?.remove();
});

const answer = smallDesk["src/answer.ts"] ?? "";
const guarded = (name: string): string =>
  `import OpenAI from "openai";\nimport { remote } from "../remote.config.ts";\n\nconst openai = new OpenAI();\n\n` +
  `export const ${name} = () => remote.read.orThrow("harbour.tide", () => openai.responses.create({ model: "gpt-5" }));\n`;
const harbour: Readonly<Record<string, string>> = {
  ...smallDesk,
  "src/kept.ts": answer.replace("  const {", "  // eslint-disable-next-line -- asked once\n  const {"),
  "src/first.ts": guarded("first"),
  "src/second.ts": guarded("second"),
  "src/twice.ts": answer.replace("return", "await openai.responses.create({ model: input });\n  return"),
  "src/broken.ts": 'import "openai";\nconst = 1;\n',
};

test("merged shards print byte for byte what one run prints, in every format", async () => {
  project = createProject(harbour, { modules: smallModules });
  const { call, folder } = project;
  await call("check", "--suppress-rule", "thirdstate/no-duplicate-site", "--preset", "strict");
  const flags = ["--preset", "strict"];
  for (const index of [1, 2]) {
    const { stdout } = await call("check", ...flags, "--format", "json", "--shard", `${index}/2`);
    writeFileSync(join(folder, `${index}.shard`), stdout);
    const { findings, suppressed } = JSON.parse(stdout);
    expect(findings.length + suppressed.length).toBeGreaterThan(0);
  }
  const merge = ["--merge", "2.shard", "1.shard"];
  const whole = await call("check", ...flags, "--format", "json");
  expect(await call("check", "--format", "json", ...merge)).toEqual(whole);
  expect(await call("check", ...merge)).toEqual(await call("check", ...flags));
  expect(JSON.parse(whole.stdout).suppressed.map(({ rule }: { rule: string }) => rule)).toContain(
    "thirdstate/no-duplicate-site",
  );
}, 180_000);

test("what is no whole is not merged", async () => {
  project = createProject(smallDesk, { modules: smallModules });
  const { call, folder } = project;
  const write = async (name: string, flags: readonly string[]): Promise<void> => {
    writeFileSync(join(folder, name), (await call("check", "--format", "json", ...flags)).stdout);
  };
  await write("1.shard", ["--shard", "1/2"]);
  await write("2.shard", ["--shard", "2/2", "--changed", "HEAD"]);
  await write("whole", []);
  const refuse = async (...paths: readonly string[]): Promise<string> => {
    const { code, stdout, stderr } = await call("check", "--merge", ...paths);
    expect([code, stdout]).toEqual([2, ""]);
    return stderr;
  };
  expect(await refuse("1.shard")).toBe("The shards are 1/2. Name each one of the same whole once.\n");
  expect(await refuse("1.shard", "1.shard")).toMatch(/^The shards are 1\/2, 1\/2\./);
  expect(await refuse("whole")).toMatch(/^whole is no JSON of a shard\./);
  expect(await refuse("nowhere")).toMatch(/^nowhere is no JSON of a shard\./);
  expect((await call("check", "--shard", "3/2")).stderr).toMatch(/It is no part of a whole, such as 1\/3\./);
});

test("looks into what changed, what imports it and what it imports", async () => {
  const client = 'import OpenAI from "openai";\n\nexport const openai = new OpenAI();\n';
  const asking = (from: string): string =>
    `import { openai } from "${from}";\nawait openai.responses.create({ input: "tide" });\n`;
  project = createProject(
    {
      ...smallDesk,
      "src/client.ts": client,
      "src/middle.ts": `export { openai } from "./client.ts";\n${asking("./client.ts")}`,
      "src/page.ts": asking("./middle.ts"),
      "src/apart.ts": asking("./client.ts"),
    },
    { modules: smallModules },
  );
  const { call, git, folder } = project;
  const filesOf = async (...flags: readonly string[]): Promise<readonly string[]> => {
    const { findings } = JSON.parse((await call("check", "--format", "json", ...flags)).stdout);
    return [...new Set<string>(findings.map(({ file }: { file: string }) => file))];
  };
  git("init", "--quiet");
  git("add", ".");
  git("commit", "--quiet", "-m", "Open the desk.");
  expect(await filesOf("--changed")).toEqual([]);
  writeFileSync(join(folder, "src/middle.ts"), `${project.read("src/middle.ts")}\n`);
  expect(await filesOf("--changed")).toEqual(["src/middle.ts", "src/page.ts"]);
  writeFileSync(join(folder, "src/new.ts"), asking("./client.ts"));
  expect(await filesOf("--changed")).toEqual(["src/middle.ts", "src/new.ts", "src/page.ts"]);
  git("add", ".");
  git("commit", "--quiet", "-m", "Widen it.");
  expect(await filesOf("--changed", "HEAD~1")).toEqual(["src/middle.ts", "src/new.ts", "src/page.ts"]);
  writeFileSync(join(folder, "package.json"), '{ "private": true, "type": "module", "name": "desk" }');
  expect(await filesOf("--changed")).toContain("src/apart.ts");
  const { code, stderr } = await call("check", "--changed", "nowhere");
  expect(code).toBe(2);
  expect(stderr).toMatch(/^Git cannot tell what changed in .+ since nowhere \(.+\)\. Name a ref that is there/);
}, 180_000);
