import { testRule } from "@thirdstate/testkit";
import { noRaceTimeout } from "../../src/rules/no-race-timeout.ts";
import { invalid } from "./no-race-timeout/invalid.ts";
import { valid } from "./no-race-timeout/valid.ts";

testRule(noRaceTimeout, { valid, invalid });
