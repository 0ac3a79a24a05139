import { testRule } from "@thirdstate/testkit";
import { requireLoopBound } from "../../src/rules/require-loop-bound.ts";
import { invalid } from "./require-loop-bound/invalid.ts";
import { valid } from "./require-loop-bound/valid.ts";

testRule(requireLoopBound, { valid, invalid });
