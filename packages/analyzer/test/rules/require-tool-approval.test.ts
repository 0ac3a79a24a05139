import { testRule } from "@thirdstate/testkit";
import { requireToolApproval } from "../../src/rules/require-tool-approval.ts";
import { invalid } from "./require-tool-approval/invalid.ts";
import { valid } from "./require-tool-approval/valid.ts";

testRule(requireToolApproval, { valid, invalid });
