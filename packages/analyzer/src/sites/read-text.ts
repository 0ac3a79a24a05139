import type { Compiler } from "../compiler/compiler.ts";
import { fileOf } from "../compiler/file-of.ts";
import { withoutWrapping } from "../compiler/names.ts";
import type { Expression, Node } from "../compiler/syntax.ts";
import { readConstant } from "./read-constant.ts";
import { textOf } from "./text-of.ts";

/** A text that is written out. */
export function readText(compiler: Compiler, value: Expression): string | undefined {
  const bare = withoutWrapping(compiler, value);
  const isText = compiler.is(bare, "StringLiteral") || compiler.is(bare, "NoSubstitutionTemplateLiteral");
  return isText ? bare.text : undefined;
}

/** The word by which a statement is told to read or to write, also where more of the text is filled in later or a constant holds it. */
export function readVerb(compiler: Compiler, value: Expression): string | undefined {
  const bare = withoutWrapping(compiler, value);
  const statement = readStatement(compiler, readConstant(compiler, bare)?.value ?? bare);
  const first = firstWord.exec(statement?.text ?? "")?.[1];
  if (statement === undefined || first === undefined || !/^with$/i.test(first)) return first;
  const [writing] = changing.exec(statement.text.replaceAll(quoted, "''")) ?? [];
  return writing ?? (statement.isWhole ? first : undefined);
}

/** A statement may follow comments and brackets; a word that a hole cuts off is not known whole. */
const firstWord = /^(?:\s|--.*\n|\/\*[^]*?\*\/|\()*([a-z]+)(?![\w$])/i;
/** What a `with` may hold or end in. */
const changing =
  /\b(?:delete(?=\s+from\b)|insert(?=\s+into\b)|merge(?=\s+into\b)|update(?=\s+\S+(?:\s+(?:as\s+)?\w+)?\s+set\b))/i;
const quoted = /--.*|\/\*[^]*?\*\/|'[^']*'/g;

interface Statement {
  /** Up to what a `+` adds; a hole of a template is a `$`. */
  readonly text: string;
  readonly isWhole: boolean;
}

function readStatement(compiler: Compiler, value: Expression): Statement | undefined {
  const written = withoutWrapping(compiler, value);
  // A tag makes a statement of its text: sql`delete from berths`.
  const bare = compiler.is(written, "TaggedTemplateExpression") ? written.template : written;
  if (compiler.kind(bare) === "TemplateExpression") return { text: readFilled(compiler, bare), isWhole: false };
  if (compiler.is(bare, "BinaryExpression") && textOf(compiler, bare.operatorToken) === "+") {
    const left = readStatement(compiler, bare.left);
    return left && { ...left, isWhole: false };
  }
  const text = readText(compiler, bare);
  return text === undefined ? undefined : { text, isWhole: true };
}

/** Its holes left empty; what follows one that holds another template is left out. */
export function readFilled(compiler: Compiler, template: Node): string {
  const text = fileOf(template).text.slice(compiler.start(template) + 1, template.end - 1);
  return text.replaceAll(/\$\{[^{}`]*\}/g, "$").replace(/\$\{[^]*/, "$");
}
