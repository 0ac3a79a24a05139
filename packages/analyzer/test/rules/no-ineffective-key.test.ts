import { testRule } from "@thirdstate/testkit";
import { noIneffectiveKey } from "../../src/rules/no-ineffective-key.ts";
import { invalid } from "./no-ineffective-key/invalid.ts";
import { valid } from "./no-ineffective-key/valid.ts";

testRule(noIneffectiveKey, { valid, invalid });
