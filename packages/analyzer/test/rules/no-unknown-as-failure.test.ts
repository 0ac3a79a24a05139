import { testRule } from "@thirdstate/testkit";
import { noUnknownAsFailure } from "../../src/rules/no-unknown-as-failure.ts";
import { invalid } from "./no-unknown-as-failure/invalid.ts";
import { valid } from "./no-unknown-as-failure/valid.ts";

testRule(noUnknownAsFailure, { valid, invalid });
