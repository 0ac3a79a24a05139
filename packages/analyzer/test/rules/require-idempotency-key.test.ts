import { testRule } from "@thirdstate/testkit";
import { requireIdempotencyKey } from "../../src/rules/require-idempotency-key.ts";
import { invalid } from "./require-idempotency-key/invalid.ts";
import { valid } from "./require-idempotency-key/valid.ts";

testRule(requireIdempotencyKey, { valid, invalid });
