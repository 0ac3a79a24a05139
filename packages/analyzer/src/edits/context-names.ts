import type { Compiler } from "../compiler/compiler.ts";
import type { Node } from "../compiler/syntax.ts";
import { isPropertyName } from "./free-names.ts";
import { walk } from "./walk.ts";

/** What the runtime hands to a closure. */
export type ContextName = "signal" | "key" | "timeout" | "innerRetries";
export type ContextNames = Readonly<Record<ContextName, string>>;

const others: ContextNames = {
  signal: "callSignal",
  key: "callKey",
  timeout: "callTimeout",
  innerRetries: "handedRetries",
};

/** The names under which a closure around `node` receives its context: their own, unless the call means something else by them. */
export function chooseContextNames(compiler: Compiler, node: Node, except: Node | undefined): ContextNames {
  const used = usedNames(compiler, node, except);
  const choose = (name: ContextName): string => (used.has(name) ? others[name] : name);
  return {
    signal: choose("signal"),
    key: choose("key"),
    timeout: choose("timeout"),
    innerRetries: choose("innerRetries"),
  };
}

/** What a controller that the closure makes is called. */
export function chooseControllerName(compiler: Compiler, node: Node, except: Node | undefined): string {
  return usedNames(compiler, node, except).has("abortController") ? "callController" : "abortController";
}

function usedNames(compiler: Compiler, node: Node, except: Node | undefined): ReadonlySet<string> {
  const used = new Set<string>();
  walk(node, (inner) => {
    if (inner === except) return false;
    if (compiler.is(inner, "Identifier") && !isPropertyName(compiler, inner)) used.add(inner.text);
    return true;
  });
  return used;
}

/** `({ signal, key: callKey })`, or `()`. */
export function contextText(names: ContextNames, used: readonly ContextName[]): string {
  if (used.length === 0) return "()";
  return `({ ${used.map((name) => (names[name] === name ? name : `${name}: ${names[name]}`)).join(", ")} })`;
}
