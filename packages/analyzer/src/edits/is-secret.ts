import type { Compiler } from "../compiler/compiler.ts";
import type { Node } from "../compiler/syntax.ts";
import type { Chain } from "./chains.ts";
import { ancestors } from "./walk.ts";

/** Whether a value lets somebody in and says nothing of what is asked for: by its own name, or by that of a property around it in the call. */
export function isSecret(compiler: Compiler, { node, names }: Chain, call: Node): boolean {
  if (named.test(names.at(-1) ?? "")) return true;
  const around = ancestors(compiler, node);
  return around.slice(0, Math.max(0, around.indexOf(call))).some((outer) => {
    if (!compiler.is(outer, "PropertyAssignment")) return false;
    const { name } = outer;
    return (compiler.is(name, "Identifier") || compiler.is(name, "StringLiteral")) && held.test(name.text);
  });
}

/** A `token` alone may be what is paid with. */
const named =
  /(?:api_?key|secret|password|passphrase|credentials?|authorization|(?:access|auth|bearer|refresh|id)_?token)$/i;
const held = /^(?:authorization|proxy-authorization|cookie|(?:x-)?api-?key|(?:x-)?auth-token|password)$/i;
