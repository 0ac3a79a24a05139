import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { compile } from "../../types/test/type-programs/compile.ts";
import { reference } from "../../types/test/type-programs/compilers.ts";
import { createConsumer, removeConsumer } from "../../types/test/type-programs/consumer.ts";

const runtime = join(import.meta.dirname, "..");

it("compiles every example of the README", () => {
  const readme = readFileSync(join(runtime, "README.md"), "utf8");
  const examples = [...readme.matchAll(/^```ts\n(.*?)^```$/gms)].map(([, text = ""], index) => ({
    file: `example-${index}.mts`,
    text: `/// <reference lib="dom" />\n${text}`,
    refused: [],
    accepted: 0,
  }));
  const folder = createConsumer(examples, {
    "@thirdstate/runtime": runtime,
    "@thirdstate/types": join(runtime, "../types"),
    "@opentelemetry/api": join(runtime, "../../node_modules/@opentelemetry/api"),
  });
  try {
    expect(examples.length).toBeGreaterThan(4);
    expect(compile(reference, folder)).toEqual([]);
  } finally {
    removeConsumer(folder);
  }
});
