import { testRule } from "@thirdstate/testkit";
import { noUnsafeRetry } from "../../src/rules/no-unsafe-retry.ts";
import { invalid } from "./no-unsafe-retry/invalid.ts";
import { valid } from "./no-unsafe-retry/valid.ts";

testRule(noUnsafeRetry, { valid, invalid });
