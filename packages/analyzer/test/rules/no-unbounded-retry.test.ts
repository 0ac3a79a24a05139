import { testRule } from "@thirdstate/testkit";
import { noUnboundedRetry } from "../../src/rules/no-unbounded-retry.ts";
import { invalid } from "./no-unbounded-retry/invalid.ts";
import { valid } from "./no-unbounded-retry/valid.ts";

testRule(noUnboundedRetry, { valid, invalid });
