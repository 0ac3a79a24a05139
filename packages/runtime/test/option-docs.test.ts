import { readFileSync } from "node:fs";
import { join } from "node:path";
import { globSync } from "tinyglobby";
import ts from "typescript";
import { describe, expect, it } from "vitest";

const root = join(import.meta.dirname, "..");
/** What users write by hand; not what an adapter hands to its framework, nor what a store is handed by its ledger. */
const publicOptions =
  /^(\w*(?<!Tool|Store)Options|(Test)?RemoteConfig|IdempotentToolDefinition|WriteBasics|Reconciler|ToolEffect)$/;
const publicIdentities = /^(Identity|Idempotent|AtMostOnce)$/;
/** What a bare number may count or measure. */
const units = /milliseconds|\bms\b|seconds|repeats|attempts|number of|beyond the first|at a time/i;

interface OptionField {
  readonly name: string;
  readonly place: string;
  readonly text: string;
  readonly type: string;
  readonly isOptional: boolean;
}

const fields = globSync("src/**/*.ts", { cwd: root }).flatMap(readFields);
const tests = globSync(["test/**/*.ts", "test-types/**/*.ts"], { cwd: root, ignore: ["**/option-docs.test.ts"] })
  .map((file) => readFileSync(join(root, file), "utf8"))
  .join("\n");

describe("an option's hover text", () => {
  it("is looked for in enough places to mean something", () => {
    expect(fields.length).toBeGreaterThan(40);
    expect(fields.map(({ name }) => name)).toEqual(expect.arrayContaining(["timeout", "firstChunk", "concurrency"]));
  });

  it("is there", () => {
    expect(places(({ text }) => text === "")).toEqual([]);
  });

  it("says the default, where the option may be left out", () => {
    expect(places(({ isOptional, text }) => isOptional && !/default/i.test(text))).toEqual([]);
  });

  it("says the unit of a bare number", () => {
    expect(places(({ type, text }) => /^number\b/.test(type) && !units.test(text))).toEqual([]);
  });
});

it("every option is used in a test", () => {
  expect(places(({ name }) => !new RegExp(`\\b${name}\\b["']?\\s*(:|,|\\}|\\()`).test(tests))).toEqual([]);
});

function places(isWrong: (field: OptionField) => boolean): string[] {
  return fields.filter(isWrong).map(({ place }) => place);
}

function readFields(file: string): OptionField[] {
  const source = ts.createSourceFile(file, readFileSync(join(root, file), "utf8"), ts.ScriptTarget.ES2023, true);
  return source.statements.flatMap((statement) => {
    if (!ts.isInterfaceDeclaration(statement) && !ts.isTypeAliasDeclaration(statement)) return [];
    const isPublic = statement.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) === true;
    const name = statement.name.text;
    const isOption = publicOptions.test(name) || (file.startsWith("src/api/") && publicIdentities.test(name));
    if (!isPublic || !isOption) return [];
    return membersOf(statement).flatMap((member) => toField(member, `${file} ${name}`));
  });
}

function membersOf(node: ts.Node): ts.PropertySignature[] {
  const own = ts.isPropertySignature(node) ? [node] : [];
  const inner: ts.PropertySignature[] = [];
  // The fields of a field's own type are data, not options.
  if (own.length === 0) ts.forEachChild(node, (child) => void inner.push(...membersOf(child)));
  return [...own, ...inner];
}

/** `retry?: never` says that there is no such option here. */
function toField(member: ts.PropertySignature, owner: string): OptionField[] {
  const type = member.type?.getText() ?? "";
  if (type === "never") return [];
  const comments = ts.getJSDocCommentsAndTags(member).map((comment) => comment.getText());
  const name = member.name.getText();
  const isOptional = member.questionToken !== undefined;
  return [{ name, place: `${owner}.${name}`, text: comments.join(" "), type, isOptional }];
}
