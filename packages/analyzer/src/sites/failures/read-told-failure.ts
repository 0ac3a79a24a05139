import type { Compiler } from "../../compiler/compiler.ts";
import { calleeName, declaredName, withoutWrapping } from "../../compiler/names.ts";
import type { Expression, Node, ObjectLiteral } from "../../compiler/syntax.ts";
import { looksAtError, type Handling } from "../flow/looks-at-error.ts";
import { textOf } from "../text-of.ts";
import type { ToldFailure } from "./told-failure.ts";

/** What is surely said after a failure; undefined where it looks at the error first, hands it on, or says that it does not know. */
export function readToldFailure(compiler: Compiler, handling: Handling): ToldFailure | undefined {
  const { block } = handling;
  if (isValue(compiler, block)) return readConcise(compiler, handling);
  const statements = compiler.is(block, "Block") ? block.statements : [block];
  const last = statements.find((each) => compiler.is(each, "ReturnStatement") || compiler.is(each, "ThrowStatement"));
  if (last === undefined || looksAtError(compiler, handling)) return undefined;
  const isReturn = compiler.is(last, "ReturnStatement");
  const value = isReturn || compiler.is(last, "ThrowStatement") ? last.expression : undefined;
  if (value === undefined || doubt.test(textOf(compiler, block))) return undefined;
  const says = isReturn ? readValue(compiler, value) : readThrown(compiler, value);
  return says === undefined ? undefined : { at: last, says, by: isReturn ? "returned" : "thrown" };
}

/** `() => ({ success: false })` says it without a statement. */
function readConcise(compiler: Compiler, handling: Handling): ToldFailure | undefined {
  const { block } = handling;
  if (looksAtError(compiler, handling) || doubt.test(textOf(compiler, block))) return undefined;
  const says = readValue(compiler, block);
  return says === undefined ? undefined : { at: block, says, by: "returned" };
}

function isValue(compiler: Compiler, block: Node): boolean {
  return compiler.is(block.parent, "ArrowFunction") && !compiler.is(block, "Block");
}

type Says = ToldFailure["says"] | undefined;

/** Words by which somebody leaves open what happened, or asks for a look. */
const doubt =
  /unknown|(?:may|might|could)(?: already)? have|uncertain|unsure|not sure|unclear|whether|confirm|verify|reconcil|in.?doubt|pending|\b(?:do not|don't|never) (?:retry|repeat|try)|check (?:the|your|if|before|first)/i;

function readValue(compiler: Compiler, expression: Expression): Says {
  const value = withoutWrapping(compiler, expression);
  if (compiler.is(value, "ObjectLiteralExpression")) return readObject(compiler, value);
  if (isText(compiler, value)) return failed.test(textOf(compiler, value)) ? "failed" : undefined;
  if (!compiler.is(value, "CallExpression")) return undefined;
  const [first] = value.arguments;
  const isWriter = /^(?:json|stringify|send)$/.test(calleeName(compiler, value.expression)?.text ?? "");
  return isWriter && first !== undefined ? readValue(compiler, first) : undefined;
}

const failed =
  /\bfail(?:ed|ure|s)?\b|\b(?:could|was|were|did|has|have) ?(?:not|n't)\b|\bunable to\b|\bdeclined\b|\bunsuccessful/i;

function isText(compiler: Compiler, value: Node): boolean {
  const kind = compiler.kind(value);
  return kind === "StringLiteral" || kind === "NoSubstitutionTemplateLiteral" || kind === "TemplateExpression";
}

function readObject(compiler: Compiler, { properties }: ObjectLiteral): Says {
  if (properties.some((each) => compiler.is(each, "SpreadAssignment"))) return undefined;
  const says = properties.map((each) => readField(compiler, each));
  return says.includes("failed") ? "failed" : says.find((each) => each !== undefined);
}

function readField(compiler: Compiler, property: Node): Says {
  const name = declaredName(compiler, property) ?? "";
  const value = compiler.is(property, "PropertyAssignment")
    ? withoutWrapping(compiler, property.initializer)
    : undefined;
  const text = value === undefined ? "" : textOf(compiler, value);
  if (/^(?:success|succeeded|ok)$/.test(name)) return text === "false" ? "failed" : undefined;
  if (name === "status" || name === "outcome")
    return /^["'`](?:failed|failure|error|declined)["'`]$/.test(text) ? "failed" : undefined;
  if (name === "isError") return text === "true" ? "error" : undefined;
  const isNamed = /^(?:error|message|text|result|content|reason)$/.test(name);
  if (isNamed && value !== undefined && isText(compiler, value) && failed.test(text)) return "failed";
  return name === "error" && text !== "undefined" && text !== "null" ? "error" : undefined;
}

/** `throw new Error("The refund failed")`, without the error that it stands for. */
function readThrown(compiler: Compiler, value: Expression): Says {
  if (!compiler.is(value, "NewExpression")) return undefined;
  const [text, ...others] = value.arguments ?? [];
  return text !== undefined && others.length === 0 && isText(compiler, text) && failed.test(textOf(compiler, text))
    ? "failed"
    : undefined;
}
