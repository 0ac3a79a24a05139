import { readFileSync } from "node:fs";
import { join } from "node:path";
import { globSync } from "tinyglobby";
import ts from "typescript";

/** One field of a public interface of options, as its source declares it. */
export interface OptionField {
  /** By interface and name; of a tool adapter by its folder and name. */
  readonly id: string;
  readonly name: string;
  readonly place: string;
  readonly text: string;
  readonly type: string;
  readonly isOptional: boolean;
}

const root = join(import.meta.dirname, "../..");
/** What users write by hand; not what an adapter hands to its framework, nor what a store is handed by its ledger. */
const publicOptions =
  /^(\w*(?<!Tool|Store)Options|(Test)?RemoteConfig|IdempotentToolDefinition|WriteBasics|Reconciler|ToolEffect)$/;
const publicIdentities = /^(Identity|Idempotent|AtMostOnce)$/;

export function readOptionFields(): OptionField[] {
  return globSync("src/**/*.ts", { cwd: root }).flatMap(readFields);
}

function readFields(file: string): OptionField[] {
  const source = ts.createSourceFile(file, readFileSync(join(root, file), "utf8"), ts.ScriptTarget.ES2023, true);
  return source.statements.flatMap((statement) => {
    if (!ts.isInterfaceDeclaration(statement) && !ts.isTypeAliasDeclaration(statement)) return [];
    const isPublic = statement.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) === true;
    const name = statement.name.text;
    const isOption = publicOptions.test(name) || (file.startsWith("src/api/") && publicIdentities.test(name));
    if (!isPublic || !isOption) return [];
    return membersOf(statement).flatMap((member) => toField(member, { file, name }));
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
function toField(member: ts.PropertySignature, owner: { file: string; name: string }): OptionField[] {
  const type = member.type?.getText() ?? "";
  if (type === "never") return [];
  const comments = ts.getJSDocCommentsAndTags(member).map((comment) => comment.getText());
  const name = member.name.getText();
  const isAdapters = owner.name === "IdempotentToolDefinition";
  return [
    {
      id: `${isAdapters ? owner.file.split("/")[1] : owner.name}.${name}`,
      name,
      place: `${owner.file} ${owner.name}.${name}`,
      text: comments.join(" "),
      type,
      isOptional: member.questionToken !== undefined,
    },
  ];
}
