import { describe, expect, it } from "vitest";
import { everyClassic, fileNamed, makers } from "./makers.ts";
import { lastCall } from "./last-call.ts";

const harbour = `declare const settings: { signal?: AbortSignal; headers?: { key: string } } | undefined;
declare function dock(ship: string, options?: typeof settings): void;
declare function load(ship: string): void;
declare function load(ship: string, options: { retries: number }): void;
declare function moor(...ships: { signal: AbortSignal }[]): void;
declare function tow<T extends { signal?: AbortSignal }>(ship: T): void;
declare function pilot<T>(ship: T): void;
declare function weigh(ship: any, notes: Record<string, string>): void;
declare const anything: any;
`;

interface Case {
  readonly name: string;
  readonly call: string;
  readonly argument: number;
  readonly path: readonly string[];
  readonly answer: "yes" | "no" | "unknown";
}
const cases: readonly Case[] = [
  { name: "an option", call: 'dock("a")', argument: 1, path: ["signal"], answer: "yes" },
  { name: "an option inside an option", call: 'dock("b")', argument: 1, path: ["headers", "key"], answer: "yes" },
  { name: "an option that is not there", call: 'dock("c")', argument: 1, path: ["timeout"], answer: "no" },
  { name: "an argument that is not there", call: 'dock("d")', argument: 2, path: ["signal"], answer: "no" },
  { name: "an option of one overload", call: 'load("e")', argument: 1, path: ["retries"], answer: "yes" },
  { name: "an option of no overload", call: 'load("f")', argument: 1, path: ["signal"], answer: "no" },
  { name: "a rest parameter", call: "moor()", argument: 3, path: ["signal"], answer: "unknown" },
  { name: "a bound of a type parameter", call: "tow({})", argument: 0, path: ["signal"], answer: "yes" },
  { name: "a type parameter", call: "pilot({})", argument: 0, path: ["signal"], answer: "unknown" },
  { name: "a parameter of type any", call: "weigh(1, {})", argument: 0, path: ["signal"], answer: "unknown" },
  { name: "an index signature", call: "weigh(2, {})", argument: 1, path: ["signal"], answer: "unknown" },
  { name: "a callee of type any", call: "anything(1)", argument: 0, path: ["signal"], answer: "unknown" },
  { name: "the last argument", call: 'dock("g")', argument: -1, path: ["signal"], answer: "unknown" },
];
const files = Object.fromEntries(cases.map(({ call }, index) => [`dock-${index}.ts`, `${harbour}${call};\n`]));

describe.each([...everyClassic, ...makers.filter(({ engine }) => engine === "syntactic")])(
  "the places that a callee has, $name",
  ({ engine, open }) => {
    const compiler = open(files);

    it.each(cases.map((each, index) => ({ ...each, index })))("$answer: $name", ({ argument, path, answer, index }) => {
      const call = lastCall(compiler, fileNamed(compiler, `dock-${index}.ts`));
      expect(compiler.accepts(call.expression, [{ argument, path }])).toEqual([
        engine === "classic" ? answer : "unknown",
      ]);
    });
  },
);
