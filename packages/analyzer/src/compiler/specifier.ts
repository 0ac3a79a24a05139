import { builtinModules } from "node:module";

/** The package that an import specifier names: `openai` of `openai/resources`, `node` of `fs` and `node:fs`; undefined for files. */
export function packageOf(specifier: string): string | undefined {
  const bare = specifier.replace(/^(?:npm|jsr):\/?/, "");
  if (bare.startsWith("node:")) return "node";
  if (/^(?:[./#~\\]|@\/|[a-z][\w+.-]+:|[A-Z]:)/.test(bare)) return undefined;
  const name = /^(?:@[\w.~-]+\/)?[\w.~-]+(?=$|[/@])/.exec(bare)?.[0];
  return name !== undefined && builtins.has(name) ? "node" : name;
}

const builtins: ReadonlySet<string> = new Set(builtinModules);
