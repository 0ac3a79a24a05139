import type { Registered } from "@thirdstate/analyzer";
import { syntactic } from "@thirdstate/analyzer/compiler";
import type { SourceCode } from "eslint";
import { loadTypeScript } from "./find-typescript.ts";
import { mayHoldRemoteCall } from "./may-hold-remote-call.ts";
import { readBlocks } from "./read-blocks.ts";
import type { Reading } from "./reading.ts";
import { warnOnce } from "./warn-once.ts";

/** A file by its own text; undefined, before TypeScript is even loaded, where it imports nothing that is looked for. */
export function readUntyped(sourceCode: SourceCode, filename: string, registered: Registered): Reading | undefined {
  const name = filename.replaceAll("\\", "/");
  // In this order: oxlint makes the tree when it is asked for.
  if (!mayHoldRemoteCall(sourceCode.text, name, registered) || !isScript(sourceCode.ast)) return undefined;
  const typescript = loadTypeScript();
  if (typescript === undefined) {
    warnOnce("No TypeScript that can parse was found, and the rules find nothing. Install `typescript` 5.4 to 6.");
    return undefined;
  }
  const isWhole = /\.[cm]?[jt]sx?$/.test(name);
  const source = isWhole ? { fileName: name, text: sourceCode.text } : readBlocks(sourceCode, name);
  const compiler = syntactic(typescript, [source], registered.files);
  const file = compiler.file(source.fileName);
  return file && { compiler, file };
}

/** ESLint's other languages, such as CSS, have trees of their own. */
function isScript(ast: { readonly type?: string }): boolean {
  return ast.type === "Program";
}
