import type { FileAnalysis } from "@thirdstate/analyzer";
import type { Compiler, Node } from "@thirdstate/analyzer/compiler";

export type Guard = FileAnalysis["guards"][number];

/** A change of text, or why there can be none. */
export type TimeoutEdit =
  { readonly start: number; readonly end: number; readonly text: string } | { readonly obstacle: string };

/** Sets the timeout among a guard's own options: changes the one that is there, adds it, or adds the options. */
export function setTimeoutOf(compiler: Compiler, { call, fact, file, site }: Guard, length: string): TimeoutEdit {
  const quote = site !== undefined && file.text[compiler.start(site.at)] === "'" ? "'" : '"';
  const timeout = `${quote}${length}${quote}`;
  const slot = fact.budget?.timeout;
  const name = slot?.path[0];
  const work = call.arguments.at(fact.guarded);
  const options = slot === undefined ? undefined : call.arguments[slot.argument];
  if (name === undefined || work === undefined || options === undefined)
    return { obstacle: "its guard takes no timeout" };
  if (call.arguments.some((argument) => compiler.is(argument, "SpreadElement")))
    return { obstacle: "its arguments are spread" };
  if (options === work) {
    const start = compiler.start(work);
    return { start, end: start, text: `{ ${name}: ${timeout} }, ` };
  }
  if (!compiler.is(options, "ObjectLiteralExpression"))
    return { obstacle: "its options are not written out in the call" };
  return setIn(compiler, { object: options, properties: options.properties }, { name, timeout });
}

interface Options {
  readonly object: Node;
  readonly properties: readonly Node[];
}

function setIn(
  compiler: Compiler,
  { object, properties }: Options,
  { name, timeout }: { readonly name: string; readonly timeout: string },
): TimeoutEdit {
  if (properties.some((property) => compiler.is(property, "SpreadAssignment")))
    return { obstacle: "its options are spread" };
  const own = properties.find((property) => isNamed(compiler, property, name));
  if (own === undefined) {
    const [first] = properties;
    if (first === undefined) return { start: compiler.start(object), end: object.end, text: `{ ${name}: ${timeout} }` };
    const start = compiler.start(first);
    return { start, end: start, text: `${name}: ${timeout}, ` };
  }
  if (!compiler.is(own, "PropertyAssignment")) return { obstacle: "its timeout is no literal" };
  const value = own.initializer;
  const isLiteral = compiler.is(value, "StringLiteral") || compiler.is(value, "NumericLiteral");
  if (!isLiteral) return { obstacle: "its timeout is no literal" };
  return { start: compiler.start(value), end: value.end, text: timeout };
}

function isNamed(compiler: Compiler, property: Node, name: string): boolean {
  const isOwn = compiler.is(property, "PropertyAssignment") || compiler.is(property, "ShorthandPropertyAssignment");
  if (!isOwn) return false;
  const key = property.name;
  return (compiler.is(key, "Identifier") || compiler.is(key, "StringLiteral")) && key.text === name;
}
