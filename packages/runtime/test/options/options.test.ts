import { describe, expect, it } from "vitest";
import { callCases } from "./calls.ts";
import { ledgerCases } from "./ledgers.ts";
import type { OptionCases } from "./option-case.ts";
import { readOptionFields } from "./option-fields.ts";
import { remoteCases } from "./remote.ts";
import { streamCases } from "./streams.ts";
import { telemetryCases } from "./telemetry.ts";
import { toolCases } from "./tools.ts";
import { writeCases } from "./writes.ts";

const fields = readOptionFields();
const cases: OptionCases = {
  ...callCases,
  ...streamCases,
  ...writeCases,
  ...remoteCases,
  ...ledgerCases,
  ...telemetryCases,
  ...toolCases,
};
/** What a bare number may count or measure. */
const units = /milliseconds|\bms\b|seconds|repeats|attempts|number of|beyond the first|at a time/i;

it("every option has a case that shows what it does, and no case is left over", () => {
  expect(Object.keys(cases).sort()).toEqual(fields.map(({ id }) => id).sort());
});

it.for(Object.entries(cases))("%s makes a difference", async ([, observe], { skip }) => {
  const seen = await observe();
  if (typeof seen === "string") return skip(seen);
  const [given, otherwise] = seen;
  expect(given).not.toEqual(otherwise);
  expect({ given, otherwise }).toMatchSnapshot();
});

describe("an option's hover text", () => {
  it("is there", () => {
    expect(places(({ text }) => text === "")).toEqual([]);
  });

  it("says the default, where the option may be left out", () => {
    expect(places(({ isOptional, text }) => isOptional && !/default/i.test(text))).toEqual([]);
  });

  it("says the unit of a bare number", () => {
    expect(places(({ type, text }) => /^number\b/.test(type) && !units.test(text))).toEqual([]);
  });
});

function places(isWrong: (field: (typeof fields)[number]) => boolean): string[] {
  return fields.filter(isWrong).map(({ place }) => place);
}
