import type { Compiler } from "../compiler/compiler.ts";
import type { Identity } from "../compiler/identity.ts";
import { calleeName } from "../compiler/names.ts";
import type { Node } from "../compiler/syntax.ts";
import { readOwnName } from "./own-name.ts";

/** A compiler that also names the members of the program's own files, as it names those of packages. */
export function withOwn(compiler: Compiler, files: ReadonlySet<string>): Compiler {
  return {
    ...compiler,
    identify: (callees) => {
      const identities = compiler.identify(callees);
      const own = compiler.declarations(callees.map((callee) => calleeName(compiler, callee) ?? callee));
      return identities.map((identity, index) => {
        const found = own[index];
        const isRegistered = found !== undefined && files.has(found.file.fileName);
        return (isRegistered ? toIdentity(compiler, found.node, found.file.fileName) : undefined) ?? identity;
      });
    },
  };
}

function toIdentity(compiler: Compiler, declaration: Node, file: string): Identity | undefined {
  const name = readOwnName(compiler, declaration);
  if (name === undefined) return undefined;
  return {
    source: "types",
    package: file,
    version: undefined,
    container: name.container,
    members: [name.member],
    file: "",
  };
}
