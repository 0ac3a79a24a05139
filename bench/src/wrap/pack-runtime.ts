import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

const root = join(import.meta.dirname, "../../..");

/** A folder whose `node_modules` holds our runtime as it would be published, with what it depends on. */
export function packRuntime(): string {
  const folder = mkdtempSync(join(tmpdir(), "wrap-runtime-"));
  const modules = join(folder, "node_modules");
  for (const name of ["types", "runtime"]) {
    const to = join(modules, "@thirdstate", name);
    mkdirSync(to, { recursive: true });
    const packed = run("npm", ["pack", join(root, "packages", name), "--pack-destination", folder, "--silent"]).trim();
    run("tar", ["-xzf", join(folder, packed.split("\n").at(-1) ?? ""), "-C", to, "--strip-components=1"]);
  }
  for (const name of ["cockatiel", "@opentelemetry/api"]) {
    mkdirSync(dirname(join(modules, name)), { recursive: true });
    cpSync(join(root, "node_modules", name), join(modules, name), { recursive: true, dereference: true });
  }
  return folder;
}

function run(command: string, args: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync(command, args, { encoding: "utf8" });
  if (status !== 0) throw new Error(`${command} ${args.join(" ")} ended with ${String(status)}: ${stderr}`);
  return stdout;
}
