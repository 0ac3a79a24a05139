import { testRule } from "@thirdstate/testkit";
import { noDuplicateSite } from "../../src/rules/no-duplicate-site.ts";
import { invalid } from "./no-duplicate-site/invalid.ts";
import { valid } from "./no-duplicate-site/valid.ts";

testRule(noDuplicateSite, { valid, invalid });
