import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { createProject, desk, type TemporaryProject } from "./temporary-project.ts";

let project: TemporaryProject | undefined;
afterEach(() => {
  project?.remove();
});

const answer = desk["src/answer.ts"] ?? "";
const guarded = (name: string): string =>
  `import OpenAI from "openai";\nimport { remote } from "../remote.config.ts";\n\nconst openai = new OpenAI();\n\n` +
  `export const ${name} = () => remote.read.orThrow("harbour.tide", () => openai.models.list());\n`;
const harbour: Readonly<Record<string, string>> = {
  ...desk,
  "src/kept.ts": answer.replace("  const {", "  // eslint-disable-next-line -- asked once\n  const {"),
  "src/first.ts": guarded("first"),
  "src/second.ts": guarded("second"),
  "src/twice.ts": answer.replace("return", "await openai.responses.create({ model: input });\n  return"),
  "src/broken.ts": 'import "openai";\nconst = 1;\n',
};

test("merged shards print byte for byte what one run prints, in every format", () => {
  project = createProject(harbour);
  const { run, folder } = project;
  run("check", "--suppress-rule", "thirdstate/no-duplicate-site", "--preset", "strict");
  const flags = ["--preset", "strict"];
  const shards = [1, 2].map((index) => {
    const { stdout } = run("check", ...flags, "--format", "json", "--shard", `${index}/2`);
    writeFileSync(join(folder, `${index}.shard`), stdout);
    return JSON.parse(stdout);
  });
  expect(shards.every(({ findings, suppressed }) => findings.length + suppressed.length > 0)).toBe(true);
  const merge = ["--merge", "2.shard", "1.shard"];
  const whole = run("check", ...flags, "--format", "json");
  expect(run("check", "--format", "json", ...merge)).toEqual(whole);
  expect(run("check", ...merge)).toEqual(run("check", ...flags));
  expect(JSON.parse(whole.stdout).suppressed.map(({ rule }: { rule: string }) => rule)).toContain(
    "thirdstate/no-duplicate-site",
  );
}, 180_000);

test("what is no whole is not merged", () => {
  project = createProject(desk);
  const { run, folder } = project;
  const write = (name: string, flags: readonly string[]): void => {
    writeFileSync(join(folder, name), run("check", "--format", "json", ...flags).stdout);
  };
  write("1.shard", ["--shard", "1/2"]);
  write("2.shard", ["--shard", "2/2", "--changed", "HEAD"]);
  write("whole", []);
  const refuse = (...paths: readonly string[]): string => {
    const { code, stdout, stderr } = run("check", "--merge", ...paths);
    expect([code, stdout]).toEqual([2, ""]);
    return stderr;
  };
  expect(refuse("1.shard")).toBe("The shards are 1/2. Name each one of the same whole once.\n");
  expect(refuse("1.shard", "1.shard")).toMatch(/^The shards are 1\/2, 1\/2\./);
  expect(refuse("whole")).toMatch(/^whole is no JSON of a shard\./);
  expect(refuse("nowhere")).toMatch(/^nowhere is no JSON of a shard\./);
  expect(run("check", "--shard", "3/2").stderr).toMatch(/It is no part of a whole, such as 1\/3\./);
});

test("looks into what changed, what imports it and what it imports", () => {
  const client = 'import OpenAI from "openai";\n\nexport const openai = new OpenAI();\n';
  const asking = (from: string): string =>
    `import { openai } from "${from}";\nawait openai.responses.create({ input: "tide" });\n`;
  project = createProject({
    ...desk,
    "src/client.ts": client,
    "src/middle.ts": `export { openai } from "./client.ts";\n${asking("./client.ts")}`,
    "src/page.ts": asking("./middle.ts"),
    "src/apart.ts": asking("./client.ts"),
  });
  const { run, git, folder } = project;
  const filesOf = (...flags: readonly string[]): readonly string[] => [
    ...new Set<string>(
      JSON.parse(run("check", "--format", "json", ...flags).stdout).findings.map(({ file }: { file: string }) => file),
    ),
  ];
  git("init", "--quiet");
  git("add", ".");
  git("commit", "--quiet", "-m", "Open the desk.");
  expect(filesOf("--changed")).toEqual([]);
  writeFileSync(join(folder, "src/middle.ts"), `${project.read("src/middle.ts")}\n`);
  expect(filesOf("--changed")).toEqual(["src/middle.ts", "src/page.ts"]);
  writeFileSync(join(folder, "src/new.ts"), asking("./client.ts"));
  expect(filesOf("--changed")).toEqual(["src/middle.ts", "src/new.ts", "src/page.ts"]);
  git("add", ".");
  git("commit", "--quiet", "-m", "Widen it.");
  expect(filesOf("--changed", "HEAD~1")).toEqual(["src/middle.ts", "src/new.ts", "src/page.ts"]);
  writeFileSync(join(folder, "package.json"), '{ "private": true, "type": "module", "name": "desk" }');
  expect(filesOf("--changed")).toContain("src/apart.ts");
  const { code, stderr } = run("check", "--changed", "nowhere");
  expect(code).toBe(2);
  expect(stderr).toMatch(/^Git cannot tell what changed in .+ since nowhere \(.+\)\. Name a ref that is there/);
}, 180_000);
