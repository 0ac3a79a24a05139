import { rmSync } from "node:fs";
import { join } from "node:path";
import { afterAll } from "vitest";
import { describeTypePrograms } from "./type-programs/describe-type-programs.ts";
import { createSecondCopy } from "./type-programs/second-copy.ts";

const types = join(import.meta.dirname, "..");
const secondCopy = createSecondCopy(types);

afterAll(() => {
  rmSync(secondCopy, { recursive: true });
});

describeTypePrograms({
  folder: join(types, "test-types"),
  packages: { "@thirdstate/types": types, "@thirdstate/types-second-copy": secondCopy },
});
