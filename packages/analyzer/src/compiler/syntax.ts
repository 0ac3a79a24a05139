import type { Expression, Node, SourceFile } from "./node.ts";
import type { Block, Catch, For, ForEach, If, Jump, Labeled, Try, VariableList, While } from "./statements.ts";

export type { Expression, Node, SourceFile } from "./node.ts";

export interface Identifier extends Node {
  readonly text: string;
}
export interface Literal extends Node {
  readonly text: string;
}
export interface CallLike extends Node {
  readonly expression: Expression;
  readonly arguments: readonly Expression[];
}
export interface NewExpression extends Node {
  readonly expression: Expression;
  readonly arguments?: readonly Expression[] | undefined;
}
export interface PropertyAccess extends Node {
  readonly expression: Expression;
  readonly name: Identifier;
  readonly questionDotToken?: Node | undefined;
}
export interface ElementAccess extends Node {
  readonly expression: Expression;
  readonly argumentExpression: Expression;
  readonly questionDotToken?: Node | undefined;
}
export interface HoldsExpression extends Node {
  readonly expression: Expression;
}
export interface MayHoldExpression extends Node {
  readonly expression?: Expression | undefined;
}
/** `!done`, `attempt++`. */
export interface Unary extends Node {
  readonly operand: Expression;
}
export interface Binary extends Node {
  readonly left: Expression;
  readonly operatorToken: Node;
  readonly right: Expression;
}
export interface Conditional extends Node {
  readonly condition: Expression;
  readonly whenTrue: Expression;
  readonly whenFalse: Expression;
}
export interface ObjectLiteral extends Node {
  readonly properties: readonly Node[];
}
export interface ArrayLiteral extends Node {
  readonly elements: readonly Expression[];
}
export interface PropertyAssignment extends Node {
  readonly name: Node;
  readonly initializer: Expression;
}
export interface ShorthandProperty extends Node {
  readonly name: Identifier;
}
/** Everything with parameters and a body: functions, arrows, methods, accessors, constructors. */
export interface FunctionLike extends Node {
  readonly name?: Node | undefined;
  readonly parameters: readonly Parameter[];
  readonly type?: Node | undefined;
  readonly body?: Node | undefined;
  readonly modifiers?: readonly Node[] | undefined;
}
export interface Parameter extends Node {
  readonly dotDotDotToken?: Node | undefined;
  readonly name: Node;
  readonly type?: Node | undefined;
  readonly initializer?: Expression | undefined;
  readonly modifiers?: readonly Node[] | undefined;
}
export interface Variable extends Node {
  readonly name: Node;
  readonly type?: Node | undefined;
  readonly initializer?: Expression | undefined;
}
export interface BindingPattern extends Node {
  readonly elements: readonly Node[];
}
export interface BindingElement extends Node {
  readonly name: Node;
  readonly propertyName?: Node | undefined;
  readonly dotDotDotToken?: Node | undefined;
  readonly initializer?: Expression | undefined;
}
export interface ClassLike extends Node {
  readonly name?: Identifier | undefined;
  readonly heritageClauses?: readonly Node[] | undefined;
  readonly members: readonly Node[];
}
export interface Member extends Node {
  readonly name: Node;
  readonly type?: Node | undefined;
  readonly modifiers?: readonly Node[] | undefined;
  readonly initializer?: Expression | undefined;
}
export interface ImportDeclaration extends Node {
  readonly importClause?: ImportClause | undefined;
  readonly moduleSpecifier: Node;
}
export interface ImportClause extends Node {
  readonly name?: Identifier | undefined;
  readonly namedBindings?: Node | undefined;
  readonly isTypeOnly?: boolean;
}
export interface ImportSpecifier extends Node {
  readonly name: Identifier;
  readonly propertyName?: Identifier | undefined;
  readonly isTypeOnly?: boolean;
}
export interface NamedImports extends Node {
  readonly elements: readonly ImportSpecifier[];
}
export interface ImportEquals extends Node {
  readonly name: Identifier;
  readonly moduleReference: Node;
}
export interface ExportDeclaration extends Node {
  readonly isTypeOnly?: boolean;
  readonly moduleSpecifier?: Node | undefined;
  readonly exportClause?: Node | undefined;
}
export interface HeritageClause extends Node {
  readonly token: number;
  readonly types: readonly HoldsExpression[];
}
/** A declaration with a name: interfaces, type aliases, enums, namespaces. */
export interface Named extends Node {
  readonly name: Identifier;
}
export interface TypeMembers extends Node {
  readonly members: readonly Node[];
}
export interface TypeMember extends Node {
  readonly name: Node;
  readonly type?: Node | undefined;
}
export interface TypeReference extends Node {
  readonly typeName: Node;
  readonly typeArguments?: readonly Node[] | undefined;
}
export interface TypeQuery extends Node {
  readonly exprName: Node;
}
export interface QualifiedName extends Node {
  readonly left: Node;
  readonly right: Identifier;
}
export interface HoldsTypes extends Node {
  readonly types: readonly Node[];
}
export interface HoldsType extends Node {
  readonly type: Node;
}
export interface ImportType extends Node {
  readonly argument: Node;
  readonly qualifier?: Node | undefined;
}
export interface LiteralType extends Node {
  readonly literal: Node;
}
export interface TaggedTemplate extends Node {
  readonly tag: Expression;
  readonly template: Expression;
}

/** What each kind's node looks like. The names are TypeScript's own `SyntaxKind` names. */
export interface NodeOf {
  SourceFile: SourceFile;
  Identifier: Identifier;
  PrivateIdentifier: Identifier;
  StringLiteral: Literal;
  NoSubstitutionTemplateLiteral: Literal;
  NumericLiteral: Literal;
  TemplateExpression: Node;
  TrueKeyword: Node;
  FalseKeyword: Node;
  NullKeyword: Node;
  ThisKeyword: Node;
  SuperKeyword: Node;
  ImportKeyword: Node;
  AsyncKeyword: Node;
  ExportKeyword: Node;
  DefaultKeyword: Node;
  CallExpression: CallLike;
  NewExpression: NewExpression;
  TaggedTemplateExpression: TaggedTemplate;
  PropertyAccessExpression: PropertyAccess;
  ElementAccessExpression: ElementAccess;
  ParenthesizedExpression: HoldsExpression;
  AwaitExpression: HoldsExpression;
  AsExpression: HoldsExpression;
  SatisfiesExpression: HoldsExpression;
  TypeAssertionExpression: HoldsExpression;
  NonNullExpression: HoldsExpression;
  VoidExpression: HoldsExpression;
  SpreadElement: HoldsExpression;
  SpreadAssignment: HoldsExpression;
  YieldExpression: MayHoldExpression;
  PrefixUnaryExpression: Unary;
  PostfixUnaryExpression: Unary;
  BinaryExpression: Binary;
  ConditionalExpression: Conditional;
  ObjectLiteralExpression: ObjectLiteral;
  ArrayLiteralExpression: ArrayLiteral;
  PropertyAssignment: PropertyAssignment;
  ShorthandPropertyAssignment: ShorthandProperty;
  ComputedPropertyName: HoldsExpression;
  ArrowFunction: FunctionLike;
  FunctionExpression: FunctionLike;
  FunctionDeclaration: FunctionLike;
  MethodDeclaration: FunctionLike;
  GetAccessor: FunctionLike;
  SetAccessor: FunctionLike;
  Constructor: FunctionLike;
  Parameter: Parameter;
  VariableStatement: Node;
  VariableDeclarationList: VariableList;
  VariableDeclaration: Variable;
  ObjectBindingPattern: BindingPattern;
  ArrayBindingPattern: BindingPattern;
  BindingElement: BindingElement;
  ClassDeclaration: ClassLike;
  ClassExpression: ClassLike;
  PropertyDeclaration: Member;
  Block: Block;
  ReturnStatement: MayHoldExpression;
  ExpressionStatement: HoldsExpression;
  ThrowStatement: HoldsExpression;
  IfStatement: If;
  SwitchStatement: HoldsExpression;
  ForStatement: For;
  ForInStatement: ForEach;
  ForOfStatement: ForEach;
  WhileStatement: While;
  DoStatement: While;
  BreakStatement: Jump;
  ContinueStatement: Jump;
  LabeledStatement: Labeled;
  TryStatement: Try;
  CatchClause: Catch;
  ImportDeclaration: ImportDeclaration;
  ImportClause: ImportClause;
  ImportSpecifier: ImportSpecifier;
  NamedImports: NamedImports;
  NamespaceImport: Named;
  ImportEqualsDeclaration: ImportEquals;
  ExternalModuleReference: HoldsExpression;
  ExportDeclaration: ExportDeclaration;
  ExportAssignment: HoldsExpression;
  NamedExports: NamedImports;
  ExportSpecifier: ImportSpecifier;
  NamespaceExport: Named;
  HeritageClause: HeritageClause;
  ClassStaticBlockDeclaration: Node;
  InterfaceDeclaration: Named & TypeMembers;
  TypeAliasDeclaration: Named & HoldsType;
  EnumDeclaration: Named;
  ModuleDeclaration: Named;
  ModuleBlock: Block;
  CaseBlock: Node;
  TypeLiteral: TypeMembers;
  PropertySignature: TypeMember;
  MethodSignature: TypeMember;
  CallSignature: Node;
  FunctionType: Node & Pick<FunctionLike, "parameters">;
  TypeReference: TypeReference;
  TypeQuery: TypeQuery;
  QualifiedName: QualifiedName;
  UnionType: HoldsTypes;
  IntersectionType: HoldsTypes;
  ParenthesizedType: HoldsType;
  ImportType: ImportType;
  JSDocImportTag: ImportDeclaration;
  LiteralType: LiteralType;
}
export type Kind = keyof NodeOf;
