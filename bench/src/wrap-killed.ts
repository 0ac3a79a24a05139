import { spawn } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Kills the writing of 200 files at a random moment, 100 times: every file is either old or new, never half. */
const [times, count] = [100, 200];
const worker = join(import.meta.dirname, "wrap/write-worker.mjs");
const [old, fresh] = ["old\n".repeat(5_000), "new\n".repeat(7_000)];
const ends = { untouched: 0, between: 0, written: 0, half: 0 };

for (let time = 0; time < times; time += 1) {
  const folder = mkdtempSync(join(tmpdir(), "wrap-killed-"));
  for (let index = 0; index < count; index += 1) writeFileSync(join(folder, `desk-${index}.ts`), old);
  await killAfter(Math.random() * 600, folder);
  const texts = readdirSync(folder)
    .filter((name) => name.startsWith("desk-"))
    .map((name) => readFileSync(join(folder, name), "utf8"));
  ends[judge(texts)] += 1;
  rmSync(folder, { recursive: true });
}
console.log(
  `${times} kills: ${ends.untouched} before the first file, ${ends.between} between two files, ${ends.written} after the last, ${ends.half} with half a file`,
);
process.exitCode = ends.half === 0 ? 0 : 1;

function judge(texts: readonly string[]): keyof typeof ends {
  if (texts.length !== count || texts.some((text) => text !== old && text !== fresh)) return "half";
  if (texts.every((text) => text === old)) return "untouched";
  return texts.every((text) => text === fresh) ? "written" : "between";
}

/** The worker says when it starts to write; the time counts from there. */
function killAfter(ms: number, folder: string): Promise<void> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [worker, folder, old, fresh], { stdio: ["ignore", "pipe", "inherit"] });
    child.stdout.once("data", () => setTimeout(() => child.kill("SIGKILL"), ms));
    child.once("exit", () => {
      resolve();
    });
  });
}
