import type { Compiler } from "../compiler/compiler.ts";
import { fileOf } from "../compiler/file-of.ts";
import { withoutWrapping } from "../compiler/names.ts";
import type { Expression } from "../compiler/syntax.ts";
import { readConstant } from "./read-constant.ts";
import { textOf } from "./text-of.ts";

/** A text that is written out. */
export function readText(compiler: Compiler, value: Expression): string | undefined {
  const bare = withoutWrapping(compiler, value);
  const isText = compiler.is(bare, "StringLiteral") || compiler.is(bare, "NoSubstitutionTemplateLiteral");
  return isText ? bare.text : undefined;
}

/** The first word of a statement, also where more of the text is filled in later or a constant holds it. */
export function readFirstWord(compiler: Compiler, value: Expression): string | undefined {
  const bare = withoutWrapping(compiler, value);
  const constant = readConstant(compiler, bare)?.value;
  const found = readText(compiler, bare) ?? readStart(compiler, constant ?? bare);
  return found === undefined ? undefined : firstWord.exec(found)?.[1];
}

/** A statement may follow comments and brackets; a word that a hole cuts off is not known whole. */
const firstWord = /^(?:\s|--.*\n|\/\*[^]*?\*\/|\()*([a-z]+)(?![\w$])/i;

/** What is known of a text's beginning: up to the first hole of a template, or the left side of a `+`. */
function readStart(compiler: Compiler, value: Expression): string | undefined {
  const written = withoutWrapping(compiler, value);
  // A tag makes a statement of its text: sql`delete from berths`.
  const bare = compiler.is(written, "TaggedTemplateExpression") ? written.template : written;
  if (compiler.kind(bare) === "TemplateExpression")
    return fileOf(bare)
      .text.slice(compiler.start(bare) + 1, bare.end)
      .replace(/\$\{[^]*$/, "$");
  if (compiler.is(bare, "BinaryExpression") && textOf(compiler, bare.operatorToken) === "+")
    return readStart(compiler, bare.left);
  return readText(compiler, bare);
}
