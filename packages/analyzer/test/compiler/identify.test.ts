import { describe, expect, it } from "vitest";
import { identityCases } from "./identity-cases.ts";
import { describeIdentity, lastCall } from "./last-call.ts";
import { everyClassic, fileNamed, makers, type Files, type Maker } from "./makers.ts";

const files: Files = Object.fromEntries(
  identityCases.flatMap(({ code, beside = {} }, index) => [
    [`case-${index}/main.ts`, `${code}\nexport {};\n`] as const,
    ...Object.entries(beside).map(([name, text]) => [`case-${index}/${name}`, text] as const),
  ]),
);

describe.each(all())("identify, $name", (maker: Maker) => {
  const compiler = maker.open(files);
  it.each(identityCases.map((at, index) => ({ ...at, index })))("$name", ({ index, types, specifier }) => {
    const call = lastCall(compiler, fileNamed(compiler, `case-${index}/main.ts`));
    const [identity] = compiler.identify([call.expression]);
    expect(describeIdentity(identity)).toBe(maker.engine === "classic" ? types : specifier);
  });
});

function all(): readonly Maker[] {
  return [...everyClassic, ...makers.filter(({ engine }) => engine === "syntactic")];
}
