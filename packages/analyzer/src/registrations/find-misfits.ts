import type { Schema } from "./schema.ts";

/** What of a value does not fit a schema: what was found, where, and what may stand there. */
export function findMisfits(schema: Schema, value: unknown, at: string): readonly string[] {
  if (!isOfType(schema, value)) return [`${at} is ${show(value)}. Write ${describe(schema)}.`];
  if (schema.enum !== undefined && !schema.enum.some((allowed) => allowed === value))
    return [`${at} is ${show(value)}. Write one of ${schema.enum.map(show).join(", ")}.`];
  if (Array.isArray(value) && schema.items !== undefined) {
    const { items } = schema;
    return value.flatMap((item: unknown, index) => findMisfits(items, item, `${at}[${index}]`));
  }
  return isRecord(value) ? findInObject(schema, value, at) : [];
}

function findInObject(schema: Schema, value: Readonly<Record<string, unknown>>, at: string): readonly string[] {
  const { properties = {}, required = [] } = schema;
  const known = Object.keys(properties);
  const missing = required.filter((name) => value[name] === undefined);
  return [
    ...Object.keys(value)
      .filter((name) => value[name] !== undefined && !known.includes(name))
      .map((name) => `${at} has the field ${show(name)}, which nothing reads. There are ${known.join(", ")}.`),
    ...missing.map((name) => `${at} has no ${show(name)}. Add it: ${describe(properties[name])}.`),
    ...findChoice(schema, value, at),
    ...Object.entries(properties).flatMap(([name, inner]) =>
      value[name] === undefined ? [] : findMisfits(inner, value[name], join(at, name)),
    ),
  ];
}

function findChoice({ oneOf }: Schema, value: Readonly<Record<string, unknown>>, at: string): readonly string[] {
  if (oneOf === undefined) return [];
  const names = oneOf.flatMap(({ required }) => required);
  const given = names.filter((name) => value[name] !== undefined);
  if (given.length === 1) return [];
  const found = given.length === 0 ? `neither ${names.join(" nor ")}` : `both ${given.join(" and ")}`;
  return [`${at} has ${found}. Give exactly one of them.`];
}

function isOfType({ type }: Schema, value: unknown): boolean {
  if (type === "array") return Array.isArray(value);
  if (type === "object") return isRecord(value);
  return type === "integer" ? Number.isInteger(value) : typeof value === type;
}

function describe(schema: Schema | undefined): string {
  if (schema?.enum !== undefined) return `one of ${schema.enum.map(show).join(", ")}`;
  if (schema?.type === "array") return "a list";
  const required = schema?.required ?? [];
  if (schema?.type === "object") return required.length === 0 ? "an object" : `an object with ${required.join(", ")}`;
  return schema?.type === "integer" ? "a whole number" : `a ${schema?.type ?? "value"}`;
}

function show(value: unknown): string {
  const text = typeof value === "function" ? "a function" : JSON.stringify(value);
  return text.length > longest ? `${text.slice(0, longest)}…` : text;
}

const longest = 60;

function join(at: string, name: string): string {
  return at === "" ? name : `${at}.${name}`;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
