import { expect, it } from "vitest";
import { readCases } from "../src/rule-case.ts";

it("fills in what a string leaves out", () => {
  const [read] = readCases({ valid: [], invalid: ['import Stripe from "stripe";\nawait pay();'] });
  expect(read).toEqual({
    name: "await pay();",
    code: 'import Stripe from "stripe";\nawait pay();',
    files: {},
    filename: "main.ts",
    engines: ["classic", "syntactic"],
    findings: 1,
  });
});

it("puts invalid cases first and expects nothing of valid ones", () => {
  const cases = readCases({ valid: ["await ship();"], invalid: ["await pay();"] });
  expect(cases.map(({ name, findings }) => [name, findings])).toEqual([
    ["await pay();", 1],
    ["await ship();", 0],
  ]);
});

it("rejects a key that it does not know", () => {
  const misspelt = { name: "a payment", code: "await pay();", fils: {} };
  expect(() => readCases({ valid: [misspelt], invalid: [] })).toThrow(
    'The case "a payment" has an unknown key "fils". Known are name, code, files, filename, engines, findings.',
  );
});

it("rejects a list that it does not know", () => {
  const lists = { valid: [], invalid: [], only: [] };
  expect(() => readCases(lists)).toThrow('A rule\'s test has no list "only": there are "valid" and "invalid".');
});

it("rejects code that was tried before", () => {
  const twice = [
    { name: "first", code: "await pay();" },
    { name: "second", code: "await pay();" },
  ];
  expect(() => readCases({ valid: [], invalid: twice })).toThrow(
    'The case "second" has the code of an earlier one: duplicates prove nothing.',
  );
});

it("rejects code that is in both lists", () => {
  expect(() => readCases({ valid: ["await pay();"], invalid: ["await pay();"] })).toThrow("duplicates prove nothing");
});

it("rejects a name that was given before", () => {
  const twice = [
    { name: "a payment", code: "await pay();" },
    { name: "a payment", code: "await refund();" },
  ];
  expect(() => readCases({ valid: twice, invalid: [] })).toThrow('The case "a payment" has the name of an earlier one');
});

it("rejects findings in valid code, and invalid code without any", () => {
  const none = { name: "a payment", code: "await pay();", findings: 0 };
  expect(() => readCases({ valid: [none], invalid: [] })).toThrow('is valid: it has no "findings".');
  expect(() => readCases({ valid: [], invalid: [none] })).toThrow('expects no finding: move it to "valid".');
});

it("rejects a case that no engine is to try", () => {
  const none = { name: "a payment", code: "await pay();", engines: [] };
  expect(() => readCases({ valid: [], invalid: [none] })).toThrow("names no engine that it could be tried on.");
});
