import { expect, it } from "vitest";
import { mend } from "../src/mend.ts";

const file = { fileName: "shop.ts", text: "pay();\n" };
const wrap = "Wrap `pay` in `remote.read`.";

it("gives the mended text", () => {
  const changes = [
    { start: 0, end: 0, text: "guard(() => " },
    { start: 5, end: 5, text: ")" },
  ];
  expect(mend(file, wrap, changes)).toBe("guard(() => pay());\n");
});

it("reads JSX where the file's name says so", () => {
  expect(mend({ fileName: "shop.tsx", text: "pay();" }, wrap, [{ start: 0, end: 6, text: "<Pay />;" }])).toBe(
    "<Pay />;",
  );
});

it("rejects an edit that leaves code which does not parse", () => {
  expect(() => mend(file, wrap, [{ start: 0, end: 0, text: "guard(() => " }])).toThrow(
    `The edit "${wrap}" leaves code that does not parse: ')' expected.\n\nguard(() => pay();`,
  );
});

it("rejects an edit that changes nothing", () => {
  expect(() => mend(file, wrap, [])).toThrow(`The edit "${wrap}" changes nothing.`);
});
