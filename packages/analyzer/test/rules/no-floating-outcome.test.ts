import { testRule } from "@thirdstate/testkit";
import { noFloatingOutcome } from "../../src/rules/no-floating-outcome.ts";
import { invalid } from "./no-floating-outcome/invalid.ts";
import { valid } from "./no-floating-outcome/valid.ts";

testRule(noFloatingOutcome, { valid, invalid });
