import { join } from "node:path";
import { describeTypePrograms } from "../../types/test/type-programs/describe-type-programs.ts";

const runtime = join(import.meta.dirname, "..");

describeTypePrograms({
  folder: join(runtime, "test-types"),
  packages: { "@thirdstate/runtime": runtime, "@thirdstate/types": join(runtime, "../types") },
});
