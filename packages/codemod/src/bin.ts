#!/usr/bin/env node
import { runWrap } from "./run-wrap.ts";

process.exitCode = await runWrap(process.argv.slice(2), "thirdstate-codemod");
