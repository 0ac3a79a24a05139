import { runInNewContext } from "node:vm";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { canonicalJson } from "../../src/ledger/canonical-json.ts";
import { NotJsonError } from "../../src/ledger/not-json-error.ts";

describe("canonicalJson", () => {
  it("writes one text whatever the order of the fields", () => {
    expect(canonicalJson({ b: [1, { d: null, c: "x" }], a: true })).toBe('{"a":true,"b":[1,{"c":"x","d":null}]}');
    expect(canonicalJson({ a: true, b: [1, { c: "x", d: null }] })).toBe(
      canonicalJson({ b: [1, { d: null, c: "x" }], a: true }),
    );
  });

  it("keeps every JSON value, and writes equal values alike", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const text = canonicalJson(value);
        expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
        expect(canonicalJson(JSON.parse(text))).toBe(text);
      }),
    );
  });

  it("leaves out absent fields and asks toJSON, as JSON.stringify does", () => {
    expect(canonicalJson({ note: undefined, at: new Date(0) })).toBe('{"at":"1970-01-01T00:00:00.000Z"}');
  });

  it("takes plain objects of every origin, and the same object twice", () => {
    const price = Object.assign(Object.create(null), { cents: 5 });
    expect(canonicalJson([price, price, runInNewContext("({ cents: 6 })")])).toBe(
      '[{"cents":5},{"cents":5},{"cents":6}]',
    );
  });

  class Money {
    readonly cents = 5;
  }
  const cyclic: { order: { self?: unknown } } = { order: {} };
  cyclic.order.self = cyclic;
  it.each<[string, unknown, string, string]>([
    ["a function", { order: { lines: [{ price: () => 5 }] } }, "order.lines[0].price", "a function"],
    ["NaN", [1, Number.NaN], "[1]", "NaN"],
    ["Infinity", { total: Number.POSITIVE_INFINITY }, "total", "Infinity"],
    ["a bigint", { total: 5n }, "total", "a bigint"],
    ["a symbol", { "to pay": Symbol("x") }, '["to pay"]', "a symbol"],
    ["a Map", { lines: new Map() }, "lines", "a Map"],
    ["undefined in a list", [undefined], "[0]", "undefined"],
    ["a hole in a list", new Array(1), "[0]", "undefined"],
    ["nothing at all", undefined, "", "undefined"],
    ["an object of a class", { price: new Money() }, "price", "a Money"],
    ["a cycle", cyclic, "order.self", "an object that contains itself"],
  ])("refuses %s and names its path", (_, value, path, found) => {
    const refusal = refusalOf(value);
    expect(refusal).toMatchObject({ path, found });
    expect(refusal.message).toBe(
      `${path === "" ? "The value" : `\`${path}\``} is ${found}, which JSON does not keep. Pass plain data, or turn it into a string or a number first.`,
    );
  });

  function refusalOf(value: unknown): NotJsonError {
    try {
      throw new Error(`Not refused: ${canonicalJson(value)}`);
    } catch (error) {
      if (NotJsonError.isInstance(error)) return error;
      throw error;
    }
  }
});
