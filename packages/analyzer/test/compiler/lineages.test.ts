import { describe, expect, it } from "vitest";
import { lastCall } from "./last-call.ts";
import { everyClassic, fileNamed, makers } from "./makers.ts";

const harbour = `export {};
type Question = string | number;
interface Moored { moor(): void }
abstract class Vessel<In, Out = string> { declare in: In; declare out: Out; sail() {} }
class Ship extends Vessel<Question> implements Moored { moor() {} }
class Ferry extends Ship {}
interface Tug extends Moored { sail(): void }
declare const ferry: Ferry;
declare const tug: Tug | Ferry;
declare const any: any;
declare const asked: Vessel<Question, Ship>;
function tow<T extends Ship>(towed: T) { return towed; }
`;

const cases = [
  { name: "a class with what it extends", value: "ferry", is: ["Ferry", "Ship", "Vessel"], of: [] },
  { name: "the parts of a union", value: "tug", is: ["Ferry", "Moored", "Ship", "Tug", "Vessel"], of: [] },
  { name: "what a type was given, aliases by their name", value: "asked", is: ["Vessel"], of: ["Question", "Ship"] },
  { name: "nothing of an any", value: "any", is: [], of: [] },
];
const files = Object.fromEntries(cases.map(({ value }) => [`${value}.ts`, `${harbour}${value}.sail();\n`]));

describe.each(everyClassic)("what a value is, $name", ({ open }) => {
  const compiler = open({ ...files, "towed.ts": `${harbour.replace("return towed;", "towed.sail();")}` });
  const read = (file: string) => {
    const callee = lastCall(compiler, fileNamed(compiler, file)).expression;
    const [lineage] = compiler.is(callee, "PropertyAccessExpression") ? compiler.lineages([callee.expression]) : [];
    return { is: lineage?.is.map(({ name }) => name).sort(), of: lineage?.of.map(({ name }) => name) };
  };

  it.each(cases)("tells $name", ({ value, is, of }) => {
    expect(read(`${value}.ts`)).toEqual({ is, of });
  });

  it("tells the bound of a type parameter", () => {
    expect(read("towed.ts").is).toEqual(["Ship", "Vessel"]);
  });
});

it.each(makers.filter(({ engine }) => engine === "syntactic"))("leaves it open without types", ({ open }) => {
  const compiler = open(files);
  expect(compiler.lineages([lastCall(compiler, fileNamed(compiler, "ferry.ts"))])).toEqual([undefined]);
});
