import { NotJsonError } from "./not-json-error.ts";

/** What JSON keeps. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json | undefined };

/**
 * One text per value: fields sorted, no white space. Fields that are `undefined` are left out and `toJSON` is asked, as in `JSON.stringify`;
 * what JSON would change or drop in silence (a function, NaN, a Map, a cycle) is a `NotJsonError` that names the path.
 */
export function canonicalJson(value: unknown): string {
  return write(value, "", []);
}

function write(value: unknown, path: string, parents: readonly object[]): string {
  if (value === null) return "null";
  switch (typeof value) {
    case "string":
    case "boolean":
      return JSON.stringify(value);
    case "number":
      return Number.isFinite(value) ? JSON.stringify(value) : refuse(path, String(value));
    case "object":
      return writeObject(value, path, parents);
    case "undefined":
      return refuse(path, "undefined");
    default:
      return refuse(path, `a ${typeof value}`);
  }
}

function writeObject(value: object, path: string, parents: readonly object[]): string {
  if (parents.includes(value)) return refuse(path, "an object that contains itself");
  const family = [...parents, value];
  if (Array.isArray(value))
    return `[${Array.from(value, (item: unknown, index) => write(item, `${path}[${index}]`, family)).join(",")}]`;
  if ("toJSON" in value && typeof value.toJSON === "function") return write(value.toJSON(""), path, family);
  if (!isPlain(value)) return refuse(path, `a ${value.constructor.name}`);
  const fields = Object.entries(value).filter(([, field]) => field !== undefined);
  fields.sort(([left], [right]) => (left < right ? -1 : 1));
  return `{${fields.map(([name, field]) => `${JSON.stringify(name)}:${write(field, pathTo(path, name), family)}`).join(",")}}`;
}

/** Also an object from another realm, whose prototype is not this realm's `Object.prototype`. */
function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

function pathTo(path: string, name: string): string {
  if (!/^[A-Za-z_$][\w$]*$/.test(name)) return `${path}[${JSON.stringify(name)}]`;
  return path === "" ? name : `${path}.${name}`;
}

function refuse(path: string, found: string): never {
  throw new NotJsonError({ path, found });
}
