import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { findUnsaved } from "../src/find-unsaved.ts";

let folder = "";
const git = (...args: readonly string[]): void => {
  execFileSync("git", ["-c", "user.name=Desk", "-c", "user.email=desk@harbour.example", ...args], { cwd: folder });
};
const write = (name: string, text: string): string => {
  const file = join(folder, name);
  mkdirSync(join(file, ".."), { recursive: true });
  writeFileSync(file, text);
  return file;
};

beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), "find-unsaved-")));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

test("tells of the files that are asked about and of no others", async () => {
  git("init", "--quiet");
  const saved = write("src/saved.ts", "1");
  const [changed, staged] = [write("src/changed [1].ts", "1"), write("staged.ts", "1")];
  const ignored = write("made/ignored.ts", "1");
  write(".gitignore", "made/\n");
  git("add", "--all");
  git("commit", "--quiet", "--message", "Open the desk.");
  write("src/changed [1].ts", "2");
  write("staged.ts", "2");
  git("add", "staged.ts");
  const fresh = write("new/fresh.ts", "1");
  write("new/remote.config.ts", "nobody asks about this one");
  expect(await findUnsaved([saved, changed, staged, ignored, fresh])).toEqual([
    { fileName: changed, state: "changed" },
    { fileName: staged, state: "changed" },
    { fileName: ignored, state: "untracked" },
    { fileName: fresh, state: "untracked" },
  ]);
  expect(await findUnsaved([saved])).toEqual([]);
});

test("outside a repository nothing can be brought back", async () => {
  const file = write("desk.ts", "1");
  expect(await findUnsaved([file])).toEqual([{ fileName: file, state: "in no repository" }]);
});
