import { expect, it } from "vitest";
import { readExamples } from "../src/read-examples.ts";

const block = ["```ts", "await pay();", "```"].join("\n");

it("reads the blocks behind a sign", () => {
  const page = `❌ A bare payment.\n\n${block}\n\nSome words.\n\n✅ A guarded one.\n\n${block}\n`;
  expect(readExamples(page)).toEqual([
    { name: "A bare payment.", code: "await pay();", isReported: true },
    { name: "A guarded one.", code: "await pay();", isReported: false },
  ]);
});

it("leaves blocks without a sign alone", () => {
  expect(readExamples(`Install it:\n\n${block}\n`)).toEqual([]);
});

it("rejects a sign without a block", () => {
  expect(() => readExamples("❌ A bare payment.\n\nNo code.\n")).toThrow(
    "1 lines begin with ❌ or ✅, and 0 of them stand before a code block.",
  );
});
