import { execFileSync, spawnSync } from "node:child_process";
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
  symlinkSync,
  lstatSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterEach, beforeEach, expect, test } from "vitest";
import { writeFiles } from "../src/write-files.ts";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "write-files-"));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

test("keeps a byte order mark and the file's mode, and leaves nothing beside it", async () => {
  const fileName = join(folder, "desk.ts");
  writeFileSync(fileName, "\uFEFFold");
  chmodSync(fileName, 0o755);
  await writeFiles([{ fileName, before: "old", after: "new" }]);
  expect(readFileSync(fileName, "utf8")).toBe("\uFEFFnew");
  expect(statSync(fileName).mode & 0o777).toBe(0o755);
  expect(readdirSync(folder)).toEqual(["desk.ts"]);
});

test("writes to what a link leads to, and leaves the link", async () => {
  const [file, link] = [join(folder, "desk.ts"), join(folder, "link.ts")];
  writeFileSync(file, "old");
  symlinkSync(file, link);
  await writeFiles([{ fileName: link, before: "old", after: "new" }]);
  expect(readFileSync(file, "utf8")).toBe("new");
  expect(lstatSync(link).isSymbolicLink()).toBe(true);
});

test("writes none of the files if one of them changed meanwhile", async () => {
  const [first, second] = [join(folder, "a.ts"), join(folder, "b.ts")];
  writeFileSync(first, "old");
  writeFileSync(second, "touched");
  const writing = writeFiles([
    { fileName: first, before: "old", after: "new" },
    { fileName: second, before: "old", after: "new" },
  ]);
  await expect(writing).rejects.toThrow(`${second} changed while it was read.`);
  expect(readFileSync(first, "utf8")).toBe("old");
  expect(readdirSync(folder)).toEqual(["a.ts", "b.ts"]);
});

test("a file that cannot be staged is told of in a sentence, and none is written", async () => {
  const [first, second] = [join(folder, "a.ts"), join(folder, "b.ts")];
  writeFileSync(first, "old");
  writeFileSync(second, "old");
  writeFileSync(join(folder, `.thirdstate.${process.pid}`), "in the way");
  const writing = writeFiles([
    { fileName: first, before: "old", after: "new" },
    { fileName: second, before: "old", after: "new" },
  ]);
  await expect(writing).rejects.toThrow(/a\.ts cannot be replaced \(EEXIST.+\)\. Nothing was written/);
  expect(readFileSync(first, "utf8")).toBe("old");
});

test("what a killed run staged is kept from git, and removed by the next", async () => {
  const fileName = join(folder, "src/desk.ts");
  mkdirSync(join(folder, "src"));
  writeFileSync(fileName, "old");
  execFileSync("git", ["init", "--quiet"], { cwd: folder });
  const { pid: gone = 0 } = spawnSync("git", ["--version"]);
  const left = join(folder, `.thirdstate.${gone}`);
  mkdirSync(left);
  writeFileSync(join(left, ".gitignore"), "*\n");
  writeFileSync(join(left, "1"), "new");
  const status = execFileSync("git", ["status", "--porcelain", "--untracked-files=all"], { cwd: folder });
  expect(status.toString()).toBe("?? src/desk.ts\n");
  await writeFiles([{ fileName, before: "old", after: "new" }]);
  expect(readdirSync(folder)).toEqual([".git", "src"]);
  expect(readFileSync(fileName, "utf8")).toBe("new");
});

test("Ctrl-C waits until everything is written", async () => {
  const names = Array.from({ length: 50 }, (_, index) => join(folder, `${index}.ts`));
  for (const name of names) writeFileSync(name, "old");
  const script = `
    import { writeFiles } from ${JSON.stringify(pathToFileURL(join(import.meta.dirname, "../dist/write-files.js")).href)};
    const files = ${JSON.stringify(names)}.map((fileName) => ({ fileName, before: "old", after: "new" }));
    const writing = writeFiles(files);
    process.kill(process.pid, "SIGINT");
    await writing;
    setTimeout(() => {}, 60_000);`;
  const { signal } = spawnSync(process.execPath, ["--input-type=module", "--eval", script]);
  expect(signal).toBe("SIGINT");
  expect(new Set(names.map((name) => readFileSync(name, "utf8")))).toEqual(new Set(["new"]));
  expect(readdirSync(folder).sort()).toEqual(names.map((name) => basename(name)).sort());
});
