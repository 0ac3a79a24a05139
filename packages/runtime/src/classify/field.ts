/** One property of a value of which nothing is known; `undefined` where there is none. */
export function field(value: unknown, name: string): unknown {
  return isObject(value) && name in value ? Reflect.get(value, name) : undefined;
}

/** The same of plain data only: a getter on somebody's result may start something, such as reading a stream. */
export function dataField(value: unknown, name: string): unknown {
  return isObject(value) ? Object.getOwnPropertyDescriptor(value, name)?.value : undefined;
}

/** By what an error may be known: its `name`, and its class, for some SDKs leave `name` at `"Error"`. */
export function namesOf(error: unknown): readonly unknown[] {
  return [field(error, "name"), field(field(error, "constructor"), "name")];
}

/** The same with the classes above its own, down to `Error`. */
export function classNamesOf(error: unknown): readonly unknown[] {
  const names = [field(error, "name")];
  for (let face: unknown = error; isObject(face) && face !== Error.prototype; face = Object.getPrototypeOf(face))
    names.push(field(field(face, "constructor"), "name"));
  return names;
}

function isObject(value: unknown): value is object {
  return (typeof value === "object" && value !== null) || typeof value === "function";
}
