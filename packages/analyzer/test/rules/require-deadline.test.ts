import { testRule } from "@thirdstate/testkit";
import { requireDeadline } from "../../src/rules/require-deadline.ts";
import { invalid } from "./require-deadline/invalid.ts";
import { valid } from "./require-deadline/valid.ts";

testRule(requireDeadline, { valid, invalid });
