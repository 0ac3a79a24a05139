import type { Compiler } from "./compiler/compiler.ts";
import { memoised } from "./compiler/memoised.ts";
import type { SourceFile } from "./compiler/syntax.ts";
import { readDirectives, type Directive } from "./read-directives.ts";
import type { AppliedFinding } from "./rules/apply-rules.ts";

/** Why a comment in its file disables a finding: what it says behind `--`, or nothing; undefined where none does. */
export function findDisabled(compiler: Compiler, { file, at, rule }: AppliedFinding): string | undefined {
  const start = compiler.start(at);
  const named = directivesOf(compiler)(file).filter(({ rules }) => rules?.has(`thirdstate/${rule.id}`) ?? true);
  const inLine = named.findLast((directive) => coversLine(directive, file.text, start));
  const before = named.filter((directive) => directive.start <= start);
  const last = before.findLast(({ action }) => action === "disable" || action === "enable");
  return last?.action === "disable" ? last.reason : inLine?.reason;
}

const directivesOf = memoised((compiler: Compiler) =>
  memoised((file: SourceFile): readonly Directive[] => readDirectives(compiler, file)),
);

function coversLine({ action, start, end }: Directive, text: string, at: number): boolean {
  if (action === "disable-line") return lineOf(text, start) === lineOf(text, at);
  return action === "disable-next-line" && lineOf(text, end) + 1 === lineOf(text, at);
}

function lineOf(text: string, offset: number): number {
  return text.slice(0, offset).split(/\r\n|[\n\r\u2028\u2029]/).length;
}
