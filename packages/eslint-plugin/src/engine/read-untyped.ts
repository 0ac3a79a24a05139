import type { Registered } from "@thirdstate/analyzer";
import { syntactic } from "@thirdstate/analyzer/compiler";
import type { SourceCode } from "eslint";
import { loadTypeScript } from "./find-typescript.ts";
import { mayHoldRemoteCall } from "./may-hold-remote-call.ts";
import type { Reading } from "./reading.ts";
import { warnOnce } from "./warn-once.ts";

/** A file by its own text; undefined, before TypeScript is even loaded, where it imports nothing that is looked for. */
export function readUntyped(sourceCode: SourceCode, filename: string, registered: Registered): Reading | undefined {
  const name = filename.replaceAll("\\", "/");
  if (!isScript(sourceCode.ast) || !mayHoldRemoteCall(sourceCode.text, name, registered)) return undefined;
  const typescript = loadTypeScript();
  if (typescript === undefined) {
    warnOnce("No TypeScript that can parse was found, and the rules find nothing. Install `typescript` 5.4 to 6.");
    return undefined;
  }
  const source = /\.[cm]?[jt]sx?$/.test(name)
    ? { fileName: name, text: sourceCode.text }
    : { fileName: `${name}.ts`, text: blankOutside(sourceCode) };
  const compiler = syntactic(typescript, [source], registered.files);
  const file = compiler.file(source.fileName);
  return file && { compiler, file };
}

/** ESLint's other languages, such as CSS, have trees of their own. */
function isScript(ast: { readonly type?: string }): boolean {
  return ast.type === "Program";
}

/** The script of a `.vue` file, at its own offsets. */
function blankOutside({ text, ast }: SourceCode): string {
  const [start, end] = ast.range;
  return text.slice(0, start).replaceAll(/[^\r\n]/g, " ") + text.slice(start, end);
}
