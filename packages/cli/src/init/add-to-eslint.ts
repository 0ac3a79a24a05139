import MagicString from "magic-string";
import type ts from "typescript";
import { broughtTypeScript } from "../brought-typescript.ts";

const { SyntaxKind, isArrayLiteralExpression, isCallExpression, isExportAssignment, isIdentifier } = broughtTypeScript;
const entry = "thirdstate.configs.recommended";

/** A flat config with the plugin as its last entry; undefined where its list is not in sight. */
export function addToEslint(text: string, fileName: string): string | undefined {
  const file = broughtTypeScript.createSourceFile(fileName, text, broughtTypeScript.ScriptTarget.Latest, true);
  const exported = findExported(file);
  const list = exported === undefined ? undefined : findList(exported, file);
  if (list === undefined) return undefined;
  const edited = new MagicString(text);
  appendEntry(edited, text, list);
  addImport(edited, file, text);
  return edited.toString();
}

/** What `export default` or `module.exports =` gives. */
function findExported(file: ts.SourceFile): ts.Expression | undefined {
  for (const statement of file.statements) {
    if (isExportAssignment(statement)) return statement.expression;
    if (!broughtTypeScript.isExpressionStatement(statement)) continue;
    const { expression } = statement;
    const isAssignment =
      broughtTypeScript.isBinaryExpression(expression) && expression.operatorToken.kind === SyntaxKind.EqualsToken;
    if (isAssignment && expression.left.getText(file) === "module.exports") return expression.right;
  }
  return undefined;
}

/** The array, or the call that takes configs one by one: `tseslint.config(a, b)`. */
function findList(expression: ts.Expression, file: ts.SourceFile): ts.NodeArray<ts.Expression> | undefined {
  if (isArrayLiteralExpression(expression)) return expression.elements;
  if (isIdentifier(expression)) {
    const value = findVariable(expression.text, file);
    return value === undefined ? undefined : findList(value, file);
  }
  if (broughtTypeScript.isSatisfiesExpression(expression) || broughtTypeScript.isAsExpression(expression))
    return findList(expression.expression, file);
  if (!isCallExpression(expression)) return undefined;
  const callee = expression.expression.getText(file);
  if (!/(^|\.)(defineConfig|config)$/.test(callee)) return undefined;
  const [first] = expression.arguments;
  return first !== undefined && isArrayLiteralExpression(first) ? first.elements : expression.arguments;
}

function findVariable(name: string, file: ts.SourceFile): ts.Expression | undefined {
  return file.statements
    .filter((statement) => broughtTypeScript.isVariableStatement(statement))
    .flatMap(({ declarationList }) => [...declarationList.declarations])
    .find((declaration) => declaration.name.getText(file) === name)?.initializer;
}

function appendEntry(edited: MagicString, text: string, list: ts.NodeArray<ts.Expression>): void {
  const last = list.at(-1);
  if (last === undefined) {
    edited.appendLeft(list.pos, entry);
    return;
  }
  const lineStart = text.lastIndexOf("\n", last.getStart()) + 1;
  const indent = /^[ \t]*/.exec(text.slice(lineStart))?.[0] ?? "";
  const isAlone = text.slice(lineStart, last.getStart()).trim() === "";
  edited.appendLeft(last.end, isAlone ? `,\n${indent}${entry}` : `, ${entry}`);
}

function addImport(edited: MagicString, file: ts.SourceFile, text: string): void {
  const quote = /from '|require\('/.test(text) ? "'" : '"';
  const semicolon = /;\s*$/m.test(text) ? ";" : "";
  const name = `${quote}@thirdstate/eslint-plugin${quote}`;
  const imports = file.statements.filter((statement) => broughtTypeScript.isImportDeclaration(statement));
  const isCommonJs = imports.length === 0 && /\brequire\(|\bmodule\.exports\b/.test(text);
  const line = isCommonJs
    ? `const thirdstate = require(${name})${semicolon}`
    : `import thirdstate from ${name}${semicolon}`;
  const last = imports.at(-1);
  if (last !== undefined) edited.appendLeft(last.end, `\n${line}`);
  else edited.appendLeft(file.statements[0]?.getStart(file, true) ?? 0, `${line}\n`);
}
