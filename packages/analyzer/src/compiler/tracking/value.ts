import type { SpecifierIdentity } from "../identity.ts";
import type { Node } from "../syntax.ts";

/** What an expression holds, as far as import tracking can tell. */
export type Value = PackageValue | OwnValue;

/** It came out of a package, by this way. */
export interface PackageValue extends SpecifierIdentity {
  readonly kind: "package";
}

/** It is the program's own: a function, class, object, interface or module. */
export interface OwnValue {
  readonly kind: "own";
  readonly node: Node;
  /** Of a class: an instance of it. */
  readonly instance: boolean;
}

export function imported(packageName: string, root: string): PackageValue {
  return { kind: "package", source: "specifier", package: packageName, root, via: "value", path: [] };
}

export function ownValue(node: Node, instance = false): OwnValue {
  return { kind: "own", node, instance };
}

/** `value.name`; the default export of a module of Node's own is the module itself. */
export function propertyOf(value: PackageValue, name: string): PackageValue {
  if (isModule(value)) return value.package === "node" && name === "default" ? value : { ...value, root: name };
  return { ...value, path: [...value.path, name] };
}

/** `value()` */
export function resultOf(value: PackageValue): PackageValue {
  if (value.via === "value" && value.path.length === 0) return { ...value, root: rootOf(value), via: "call" };
  return { ...value, path: [...value.path.slice(0, -1), `${value.path.at(-1) ?? ""}()`] };
}

/** `new value()` */
export function instanceOf(value: PackageValue): PackageValue {
  return { ...value, root: value.path.at(-1) ?? rootOf(value), via: "new", path: [] };
}

function isModule(value: PackageValue): boolean {
  return value.root === "*" && value.via === "value" && value.path.length === 0;
}

/** Who calls or makes a whole module (`new (require("openai"))()`) means its default export. */
function rootOf(value: PackageValue): string {
  return value.root === "*" ? "default" : value.root;
}
