import { testRule } from "@thirdstate/testkit";
import { noAbandonedStream } from "../../src/rules/no-abandoned-stream.ts";
import { invalid } from "./no-abandoned-stream/invalid.ts";
import { valid } from "./no-abandoned-stream/valid.ts";

testRule(noAbandonedStream, { valid, invalid });
