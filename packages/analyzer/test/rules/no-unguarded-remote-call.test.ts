import { testRule } from "@thirdstate/testkit";
import { noUnguardedRemoteCall } from "../../src/rules/no-unguarded-remote-call.ts";
import { invalid } from "./no-unguarded-remote-call/invalid.ts";
import { valid } from "./no-unguarded-remote-call/valid.ts";

testRule(noUnguardedRemoteCall, { valid, invalid });
