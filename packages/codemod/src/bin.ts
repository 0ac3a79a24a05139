#!/usr/bin/env node
import { runWrap } from "./run-wrap.ts";

// A reader that has seen enough, as `| head` has, ends the run.
process.stdout.on("error", (error) => {
  if (!("code" in error && error.code === "EPIPE")) throw error;
  process.exit();
});
process.exitCode = await runWrap(process.argv.slice(2), "thirdstate-codemod");
