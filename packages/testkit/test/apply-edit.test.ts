import { expect, it } from "vitest";
import { applyEdit } from "../src/apply-edit.ts";

const wrap = "Wrap `pay` in `remote.read`.";

it("carries changes out in the order of their places", () => {
  const changes = [
    { start: 5, end: 5, text: ")" },
    { start: 0, end: 0, text: "guard(" },
  ];
  expect(applyEdit(wrap, "pay()", changes)).toBe("guard(pay())");
});

it("rejects an edit that changes nothing", () => {
  expect(() => applyEdit(wrap, "pay()", [])).toThrow(`The edit "${wrap}" changes nothing.`);
  expect(() => applyEdit(wrap, "pay()", [{ start: 0, end: 3, text: "pay" }])).toThrow("changes nothing.");
});

it("rejects changes that overlap", () => {
  const changes = [
    { start: 0, end: 3, text: "ship" },
    { start: 2, end: 4, text: "(" },
  ];
  expect(() => applyEdit(wrap, "pay()", changes)).toThrow(`The edit "${wrap}" changes 2 to 4 twice.`);
});

it("rejects a change outside the file", () => {
  expect(() => applyEdit(wrap, "pay()", [{ start: 4, end: 9, text: "" }])).toThrow(
    "reaches from 4 to 9, outside the file.",
  );
});
