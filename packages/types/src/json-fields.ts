import { InvalidOutcomeError } from "./invalid-outcome-error.ts";

/** The fields of one JSON object, and the path to it, so that a refusal can say where. */
export interface JsonFields {
  readonly path: string;
  readonly fields: ReadonlyMap<string, unknown>;
}

export function readFields(value: unknown, path: string): JsonFields {
  if (typeof value !== "object" || value === null || Array.isArray(value)) refuse(path, "an object", value);
  return { path, fields: new Map(Object.entries(value)) };
}

export function readInner(source: JsonFields, name: string): JsonFields {
  return readFields(source.fields.get(name), pathTo(source, name));
}

export function readString(source: JsonFields, name: string): string {
  const value = source.fields.get(name);
  return typeof value === "string" ? value : refuse(pathTo(source, name), "a string", value);
}

/** Text that names something, and so is not empty. */
export function readName(source: JsonFields, name: string): string {
  const value = readString(source, name);
  return value === "" ? refuse(pathTo(source, name), "a name", value) : value;
}

export function readNumber(source: JsonFields, name: string): number {
  const value = source.fields.get(name);
  return typeof value === "number" ? value : refuse(pathTo(source, name), "a number", value);
}

export function readBoolean(source: JsonFields, name: string): boolean {
  const value = source.fields.get(name);
  return typeof value === "boolean" ? value : refuse(pathTo(source, name), "a boolean", value);
}

export function readOneOf<const V extends string>(source: JsonFields, name: string, allowed: readonly V[]): V {
  const value = source.fields.get(name);
  const words = allowed.map((word) => `"${word}"`).join(" or ");
  return allowed.find((word) => word === value) ?? refuse(pathTo(source, name), words, value);
}

function pathTo(source: JsonFields, name: string): string {
  return source.path === "" ? name : `${source.path}.${name}`;
}

function refuse(path: string, expected: string, value: unknown): never {
  throw new InvalidOutcomeError({ path, expected, found: kindOf(value) });
}

/** The kind only: the value may be a secret, and messages are logged. */
function kindOf(value: unknown): string {
  if (value === undefined) return "missing";
  if (value === null) return "null";
  if (value === "") return "an empty string";
  if (Array.isArray(value)) return "an array";
  return typeof value === "object" ? "an object" : `a ${typeof value}`;
}
