import { testRule } from "@thirdstate/testkit";
import { noUnstableKey } from "../../src/rules/no-unstable-key.ts";
import { invalid } from "./no-unstable-key/invalid.ts";
import { valid } from "./no-unstable-key/valid.ts";

testRule(noUnstableKey, { valid, invalid });
