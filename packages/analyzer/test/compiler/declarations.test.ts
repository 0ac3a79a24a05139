import { describe, expect, it } from "vitest";
import type { Compiler } from "../../src/compiler/compiler.ts";
import type { Identifier, Node, SourceFile } from "../../src/compiler/syntax.ts";
import { fileNamed, makers, pathOf } from "./makers.ts";

const files = {
  "shop/orders.ts": `export function createOrder(id: string) { return id; }
export const cancel = (id: string) => id;
export class Orders { pay(id: string) { return this.charge(id); } charge(id: string) { return id; } }
export const desk = { refund: createOrder, close(id: string) { return id; } };
export default createOrder;
`,
  "shop/barrel.ts": `export { createOrder as place, Orders } from "./orders.ts";
export * from "./orders.ts";
export * as orders from "./orders.ts";
`,
  "shop/main.ts": `import { place, Orders, cancel, orders } from "./barrel.ts";
import makeOrder, { desk } from "./orders.ts";
import { generateText } from "ai";
const service = new Orders();
const { refund } = desk;
function local(id: string) { return id; }
place("1"); cancel("1"); makeOrder("1"); orders.createOrder("1");
service.pay("1"); desk.refund("1"); desk.close("1"); refund("1"); local("1");
generateText({ model: "m" });
function end(id: string, { close }: typeof desk) { return close(id); }
end("1", desk);
export const tools = { place };
export const counts = { place: 1 };
`,
} as const;

describe.each(makers)("declarations, $name", ({ open }) => {
  const compiler = open(files);
  const main = fileNamed(compiler, "shop/main.ts");
  it.each([
    ["place(", "shop/orders.ts", "function createOrder"],
    ["cancel(", "shop/orders.ts", "cancel = "],
    ["makeOrder(", "shop/orders.ts", "createOrder"],
    ["createOrder(", "shop/orders.ts", "function createOrder"],
    ["pay(", "shop/orders.ts", "pay(id"],
    ["refund(", "shop/orders.ts", "refund: createOrder"],
    ['close("1")', "shop/orders.ts", "close(id"],
    ["local(", "shop/main.ts", "function local"],
  ])("leads from %s to %s", (use, fileName, text) => {
    const [found] = compiler.declarations([nameAt(compiler, main, use)]);
    expect(found?.file.fileName).toBe(pathOf(fileName));
    expect(found?.file.text.slice(compiler.start(found.node), found.node.end)).toContain(text);
  });

  it("leads from a shorthand property to what it stands for", () => {
    const [found] = compiler.declarations([nameAt(compiler, main, "place }")]);
    expect(found?.file.fileName).toBe(pathOf("shop/orders.ts"));
  });

  it("leads from a method's own use of `this` to its class", () => {
    const orders = fileNamed(compiler, "shop/orders.ts");
    const [found] = compiler.declarations([nameAt(compiler, orders, "charge(id); }")]);
    expect(found && compiler.is(found.node, "MethodDeclaration")).toBe(true);
  });

  it("takes a property's name for the property, whatever variable has the same name", () => {
    const [found] = compiler.declarations([nameAt(compiler, main, "place: 1")]);
    expect(found && compiler.is(found.node, "PropertyAssignment")).toBe(true);
  });

  it("does not take what a parameter hands in for what its type was read from", () => {
    const [found] = compiler.declarations([nameAt(compiler, main, "close(id); }")]);
    expect(found?.file).toBe(main);
    expect(found && compiler.is(found.node, "BindingElement")).toBe(true);
  });

  it("leads nowhere from what a package declares", () => {
    expect(compiler.declarations([nameAt(compiler, main, "generateText({")])).toEqual([undefined]);
  });
});

/** The last name that stands right before some text. */
function nameAt(compiler: Compiler, file: SourceFile, text: string): Node {
  const [name = ""] = /^\w+/.exec(text) ?? [];
  const start = file.text.lastIndexOf(text);
  let found: Identifier | undefined;
  const visit = (node: Node): undefined => {
    if (compiler.is(node, "Identifier") && node.text === name && compiler.start(node) === start) found = node;
    node.forEachChild(visit);
  };
  visit(file);
  if (found === undefined) throw new Error(`There is no name at ${text}`);
  return found;
}
