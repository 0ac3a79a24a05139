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
import { join } from "node:path";
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
  mkdirSync(join(folder, `.b.ts.${process.pid}.thirdstate`));
  const writing = writeFiles([
    { fileName: first, before: "old", after: "new" },
    { fileName: second, before: "old", after: "new" },
  ]);
  await expect(writing).rejects.toThrow(/b\.ts cannot be replaced \(EISDIR.+\)\. Nothing was written/);
  expect(readFileSync(first, "utf8")).toBe("old");
});
