import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

const runtime = join(import.meta.dirname, "../dist/index.js");
let folder = "";

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "desk-"));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

describe("a process that is killed", () => {
  it("after the effect and before the receipt leaves a record in doubt, and nothing is sent again", () => {
    expect(run(`charge(() => process.kill(process.pid, "SIGKILL"))`).signal).toBe("SIGKILL");
    const second = run(`charge(async () => "charged twice")`, 20_000);
    expect(second.stdout).toBe('{"reason":"crashed","phase":"crashed","site":"charge"}');
  });

  it("after it was told and before it saved hands the same answer to the next, under the same run", () => {
    expect(run(`charge(async () => "first", () => process.kill(process.pid, "SIGKILL"))`).signal).toBe("SIGKILL");
    expect(run(`charge(async () => "second")`).stdout).toBe('{"value":"first","replayed":true}');
    expect(run(`charge(async () => "third")`).stdout).toBe('{"value":"third","replayed":false}');
  });
});

/** A process of its own that opens the run and charges once. Its ledger's clock may be ahead, as after a wait. */
function run(program: string, ahead = 0): { stdout: string; signal: string | null } {
  const script = `
    const { createRemote, fileLedger } = require(${JSON.stringify(runtime)});
    const ledger = fileLedger(${JSON.stringify(folder)}, { clock: () => Date.now() + ${ahead} });
    const remote = createRemote({ timeout: "10s", ledger });
    const charge = (effect, after = () => {}) => remote.within({ run: "desk-1" }, async () => {
      const outcome = await remote.write("charge", { intent: { total: 17 } }, effect);
      await after();
      const { reason, phase, site } = outcome.inDoubt ?? {};
      const { value, replayed } = outcome;
      process.stdout.write(JSON.stringify(outcome.inDoubt ? { reason, phase, site } : { value, replayed }));
    });
    ${program};`;
  const { stdout, stderr, signal } = spawnSync(process.execPath, ["--eval", script], { encoding: "utf8" });
  return { stdout: stdout + stderr, signal };
}
