import { spawn } from "node:child_process";
import { watch } from "node:fs";
import { join } from "node:path";

const bin = join(import.meta.dirname, "../../../packages/cli/dist/bin.js");

/** So long after the command starts, after its first text is staged, or after the first is moved over its file. */
export interface Aim {
  readonly from: "start" | "staging" | "moving";
  readonly ms: number;
}

/** When each phase began, from the start of the process. */
export interface Ran {
  readonly staging: number;
  readonly moving: number;
  readonly end: number;
  readonly isKilled: boolean;
  readonly code: number | null;
}

/** Runs `wrap --write` in a folder, and kills it where it is aimed at. */
export function killAt(folder: string, aim: Aim | undefined): Promise<Ran> {
  return new Promise((resolve) => {
    const started = performance.now();
    const phases = { staging: 0, moving: 0 };
    const child = spawn(process.execPath, [bin, "wrap", "--write", "--allow-dirty", "--json"], {
      cwd: folder,
      stdio: ["ignore", "ignore", "inherit"],
    });
    const begin = (phase: Aim["from"]): void => {
      if (aim?.from === phase) setTimeout(() => child.kill("SIGKILL"), aim.ms);
      if (phase === "start" || phases[phase] > 0) return;
      phases[phase] = performance.now() - started;
    };
    begin("start");
    const watchers = [
      watch(folder, (_, name) => {
        if (name === `.thirdstate.${child.pid}` && phases.staging === 0) begin("staging");
      }),
      watch(join(folder, "src"), () => {
        if (phases.staging > 0 && phases.moving === 0) begin("moving");
      }),
    ];
    child.once("exit", (code, signal) => {
      for (const watcher of watchers) watcher.close();
      resolve({ ...phases, end: performance.now() - started, isKilled: signal === "SIGKILL", code });
    });
  });
}
