import type ts from "typescript";
import type { JsonForm } from "@thirdstate/analyzer/edits";
import type { Complaint } from "./find-complaints.ts";

/** Which properties of an intent are no `Json` to the compiler, and how they become so without a lie; none where the complaint is about something else. */
export function findJsonForms(
  typescript: typeof ts,
  program: ts.Program,
  { fileName, start, word }: Complaint,
): ReadonlyMap<string, JsonForm> {
  const file = program.getSourceFile(fileName);
  const intent = file === undefined || word !== "intent" ? undefined : findIntent(typescript, file, start);
  if (intent === undefined) return new Map();
  const checker = program.getTypeChecker();
  const json = checker.getContextualType(intent);
  if (json === undefined) return new Map();
  const reader: Reader = { typescript, checker, json };
  const refused = intent.properties.flatMap((property): readonly (readonly [string, JsonForm | undefined])[] => {
    const value = typescript.isPropertyAssignment(property) ? property.initializer : property.name;
    if (value === undefined || property.name === undefined) return [];
    const type = readType(reader, property, value);
    return isJson(reader, type) ? [] : [[property.name.getText(), chooseForm(reader, type, value)]];
  });
  const forms = refused.flatMap(([name, form]) => (form === undefined ? [] : [[name, form] as const]));
  return forms.length === refused.length ? new Map(forms) : new Map();
}

interface Reader {
  readonly typescript: typeof ts;
  readonly checker: ts.TypeChecker;
  readonly json: ts.Type;
}

function findIntent(
  { forEachChild, isObjectLiteralExpression, isPropertyAssignment }: typeof ts,
  file: ts.SourceFile,
  start: number,
): ts.ObjectLiteralExpression | undefined {
  const find = (node: ts.Node): ts.ObjectLiteralExpression | undefined => {
    if (node.getStart(file) > start || node.end <= start) return undefined;
    const isFound = isPropertyAssignment(node) && node.name.getStart(file) === start;
    if (isFound) return isObjectLiteralExpression(node.initializer) ? node.initializer : undefined;
    return forEachChild(node, find);
  };
  return find(file);
}

function readType({ typescript, checker }: Reader, property: ts.ObjectLiteralElementLike, value: ts.Node): ts.Type {
  const symbol = typescript.isShorthandPropertyAssignment(property)
    ? checker.getShorthandAssignmentValueSymbol(property)
    : undefined;
  return symbol === undefined ? checker.getTypeAtLocation(value) : checker.getTypeOfSymbolAtLocation(symbol, value);
}

function isJson({ checker, json }: Reader, type: ts.Type): boolean {
  return checker.isTypeAssignableTo(type, json);
}

/** Members that are JSON make a copy enough. What is data all the way down is projected; what has methods or hides its state is not. */
function chooseForm(reader: Reader, type: ts.Type, place: ts.Node): JsonForm | undefined {
  if (isControl(reader, type)) return "none";
  if (!isData(reader, type, place, new Set())) return undefined;
  const isObject = !type.isUnion() && elementOf(reader, type) === undefined;
  const members = isObject ? membersOf(reader, type, place) : [];
  return members.length > 0 && members.every((member) => isJson(reader, member)) ? "copy" : "projection";
}

/** What says when to stop or whom to call, and nothing of what is asked for. */
function isControl({ checker }: Reader, type: ts.Type): boolean {
  const given = checker.getNonNullableType(type);
  return given.symbol?.name === "AbortSignal" || given.getCallSignatures().length > 0;
}

function membersOf({ checker }: Reader, type: ts.Type, place: ts.Node): readonly ts.Type[] {
  return checker.getPropertiesOfType(type).map((member) => checker.getTypeOfSymbolAtLocation(member, place));
}

/** What a list holds. */
function elementOf({ typescript, checker }: Reader, type: ts.Type): ts.Type | undefined {
  const isList = checker.isArrayType(type) || checker.isTupleType(type);
  return isList ? checker.getIndexTypeOfType(type, typescript.IndexKind.Number) : undefined;
}

function isData(reader: Reader, type: ts.Type, place: ts.Node, seen: Set<ts.Type>): boolean {
  const { Any, Unknown, StringLike, NumberLike, BooleanLike, Null, Undefined, Object } = reader.typescript.TypeFlags;
  if (seen.has(type)) return true;
  seen.add(type);
  if (type.flags & (Any | Unknown | StringLike | NumberLike | BooleanLike | Null | Undefined)) return true;
  const isInside = (inner: ts.Type): boolean => isData(reader, inner, place, seen);
  if (type.isUnionOrIntersection()) return type.types.every(isInside);
  if ((type.flags & Object) === 0) return false;
  const element = elementOf(reader, type);
  if (element !== undefined) return isInside(element);
  if (isDate(type)) return true;
  const isMade = type.isClass() || type.getCallSignatures().length > 0;
  return !isMade && membersOf(reader, type, place).every(isInside);
}

/** Its JSON is the instant. */
function isDate(type: ts.Type): boolean {
  const symbol: ts.Symbol | undefined = type.symbol;
  return symbol?.name === "Date";
}
