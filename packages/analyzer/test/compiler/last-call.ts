import type { Compiler } from "../../src/compiler/compiler.ts";
import type { Identity } from "../../src/compiler/identity.ts";
import type { CallLike, Node, SourceFile } from "../../src/compiler/syntax.ts";

/** The call or construction that ends last; of nested ones the outermost. */
export function lastCall(compiler: Compiler, file: SourceFile): CallLike {
  let found: CallLike | undefined;
  const visit = (node: Node): undefined => {
    if (compiler.is(node, "CallExpression") && (found === undefined || node.end > found.end)) found = node;
    node.forEachChild(visit);
  };
  visit(file);
  if (found === undefined) throw new Error(`${file.fileName} has no call.`);
  return found;
}

/** `openai Completions.create` by types, `openai new default chat.completions.create` by specifier. */
export function describeIdentity(identity: Identity | undefined): string | undefined {
  if (identity === undefined) return undefined;
  if (identity.source === "types") {
    const [member = "?"] = identity.members;
    return `${identity.package} ${identity.container === undefined ? "" : `${identity.container}.`}${member}`;
  }
  return [identity.package, identity.via, identity.root, identity.path.join(".")]
    .filter((part) => part !== "")
    .join(" ");
}
