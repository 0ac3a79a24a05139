import { testRule } from "@thirdstate/testkit";
import { noNestedRetry } from "../../src/rules/no-nested-retry.ts";
import { invalid } from "./no-nested-retry/invalid.ts";
import { valid } from "./no-nested-retry/valid.ts";

testRule(noNestedRetry, { valid, invalid });
