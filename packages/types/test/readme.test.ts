import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { compile } from "./type-programs/compile.ts";
import { reference } from "./type-programs/compilers.ts";
import { createConsumer, removeConsumer } from "./type-programs/consumer.ts";

const types = join(import.meta.dirname, "..");

it("compiles every example of the README", () => {
  const readme = readFileSync(join(types, "README.md"), "utf8");
  const examples = [...readme.matchAll(/^```ts\n(.*?)^```$/gms)].map(([, text = ""], index) => ({
    file: `example-${index}.ts`,
    text,
    refused: [],
    accepted: 0,
  }));
  const folder = createConsumer(examples, { "@thirdstate/types": types });
  try {
    expect(examples.length).toBeGreaterThan(3);
    expect(compile(reference, folder)).toEqual([]);
  } finally {
    removeConsumer(folder);
  }
});
