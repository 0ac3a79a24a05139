#!/usr/bin/env node
import { runCommand } from "./run-command.ts";

// A reader that has seen enough, as `| head` has, ends the run.
process.stdout.on("error", (error) => {
  if (!("code" in error && error.code === "EPIPE")) throw error;
  process.exit();
});
process.exitCode = await runCommand(process.argv.slice(2));
