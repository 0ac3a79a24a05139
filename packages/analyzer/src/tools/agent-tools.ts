import type { Compiler } from "../compiler/compiler.ts";
import { fileOf } from "../compiler/file-of.ts";
import { calleeName, withoutWrapping } from "../compiler/names.ts";
import type { CallLike, Expression, NewExpression, Node, ObjectLiteral } from "../compiler/syntax.ts";
import type { CallSite } from "../sites/call-site.ts";
import { textOf } from "../sites/text-of.ts";
import type { Agent, OpenEnd, TakenTool } from "./agent.ts";
import { findHolder } from "./find-holder.ts";
import { findValues } from "./find-values.ts";
import { readOption } from "./read-option.ts";
import { nameOf, nameText } from "./syntax.ts";
import type { ToolDefinition } from "./tool-definition.ts";

/** Follows what an agent is given to the tools in it: through names, lists, records, spreads, functions and agents that it hands over to. */
export class AgentTools {
  readonly #compiler: Compiler;
  readonly #byNode: ReadonlyMap<Node, ToolDefinition>;
  readonly #taken = new Map<ToolDefinition, TakenTool>();
  readonly #open = new Map<Node, OpenEnd>();
  readonly #seen = new Set<Node>();
  #hasList = false;

  constructor(compiler: Compiler, byNode: ReadonlyMap<Node, ToolDefinition>) {
    this.#compiler = compiler;
    this.#byNode = byNode;
  }

  of(site: CallSite): Pick<Agent, "tools" | "open"> {
    const { call } = site;
    const callee = withoutWrapping(this.#compiler, call.expression);
    const receiver = this.#compiler.is(callee, "PropertyAccessExpression") ? callee.expression : undefined;
    const made = [...(receiver === undefined ? [] : [receiver]), ...call.arguments].map((value) =>
      this.#readGiven(value, []),
    );
    const own = this.#findHidden(site);
    if (own !== undefined) this.#leaveOpen(own);
    else if (!this.#hasList && !made.includes(true)) this.#leaveOpen(receiver ?? call.arguments[0] ?? call.expression);
    return { tools: [...this.#taken.values()], open: [...this.#open.values()] };
  }

  /** The argument in which a call takes tools, where they are not written out in it. */
  #findHidden({ call, fact, file, sdk }: CallSite): Expression | undefined {
    const taking = sdk.tools?.find(({ form, declared }) => form === "record" && declared === fact.declared);
    const slot = fact.compositeWith ?? taking?.at;
    if (slot === undefined) return undefined;
    const isHidden = readOption(this.#compiler, { file, values: call.arguments }, slot).state === "unknown";
    return isHidden ? call.arguments.at(slot.argument) : undefined;
  }

  /** An object of options, or an agent; whether what makes it was seen. */
  #readGiven(value: Expression, via: readonly string[]): boolean {
    const { found } = findValues(this.#compiler, value, (node) => this.#isMaking(node));
    const makers = found.filter((node) => this.#isMaking(node));
    for (const node of makers) this.#readMaker(node, via);
    for (const node of found) if (this.#compiler.is(node, "ObjectLiteralExpression")) this.#readLists(node, via);
    return makers.length > 0;
  }

  /** `new Agent({ … })`, `createAgent({ tools })`; other calls may be the program's own. */
  #isMaking(node: Node): node is CallLike | NewExpression {
    const { is } = this.#compiler;
    if (is(node, "NewExpression")) return this.#compiler.identify([node.expression])[0] !== undefined;
    return is(node, "CallExpression") && node.arguments.some((argument) => this.#namesList(argument));
  }

  #namesList(argument: Expression): boolean {
    const value = withoutWrapping(this.#compiler, argument);
    if (!this.#compiler.is(value, "ObjectLiteralExpression")) return false;
    return value.properties.some((property) => this.#isList(property));
  }

  #isList(property: Node): boolean {
    const name = nameText(this.#compiler, nameOf(this.#compiler, property));
    return name !== undefined && listNames.has(name);
  }

  #readMaker(maker: CallLike | NewExpression, via: readonly string[]): void {
    if (this.#seen.has(maker)) return;
    this.#seen.add(maker);
    for (const argument of maker.arguments ?? []) this.#readGiven(argument, via);
  }

  /** Options may stand one deeper: `query({ options: { mcpServers } })`. */
  #readLists(object: ObjectLiteral, via: readonly string[], depth = 0): void {
    for (const property of object.properties) {
      const value = this.#valueOf(property);
      if (value === undefined) continue;
      if (this.#compiler.is(property, "SpreadAssignment")) this.#readGiven(value, via);
      else if (this.#isList(property)) this.#readList(value, via);
      else if (depth === 0 && this.#compiler.is(value, "ObjectLiteralExpression")) this.#readLists(value, via, 1);
    }
  }

  #valueOf(property: Node): Expression | undefined {
    const compiler = this.#compiler;
    if (compiler.is(property, "PropertyAssignment")) return withoutWrapping(compiler, property.initializer);
    if (compiler.is(property, "SpreadAssignment")) return property.expression;
    return compiler.is(property, "ShorthandPropertyAssignment") ? property.name : undefined;
  }

  #readList(list: Expression, via: readonly string[]): void {
    this.#hasList = true;
    if (this.#seen.has(list)) return;
    this.#seen.add(list);
    const isSought = (node: Node): boolean => this.#byNode.has(node) || this.#isMaking(node) || this.#isForeign(node);
    const { found, isComplete } = findValues(this.#compiler, list, isSought);
    for (const node of found) this.#readElement(node, list, via);
    if (isComplete) return;
    for (const tool of this.#toolsInside(list)) this.#take(tool, via);
    this.#leaveOpen(list);
  }

  /** A package's function around an agent, or one that makes a tool which its provider runs: `handoff(billing)`, `webSearchTool()`. */
  #isForeign(node: Node): node is CallLike {
    const { is } = this.#compiler;
    if (!is(node, "CallExpression") || !is(node.expression, "Identifier")) return false;
    return this.#compiler.identify([node.expression])[0] !== undefined;
  }

  #isHandoff(node: Node, via: readonly string[]): boolean {
    if (!this.#isForeign(node)) return false;
    return node.arguments.map((argument) => this.#readAgent(argument, via)).includes(true);
  }

  #readAgent(value: Expression, via: readonly string[]): boolean {
    const made = findValues(this.#compiler, value, (node) => this.#isMaking(node)).found.filter((node) =>
      this.#isMaking(node),
    );
    for (const node of made) this.#readElement(node, value, via);
    return made.length > 0;
  }

  #readElement(node: Node, list: Expression, via: readonly string[]): void {
    const compiler = this.#compiler;
    const tool = this.#byNode.get(node);
    if (tool !== undefined) this.#take(tool, via);
    else if (this.#isMaking(node)) this.#readMaker(node, [...via, this.#nameOf(node)]);
    else if (compiler.is(node, "ArrayLiteralExpression"))
      for (const element of node.elements) this.#readList(this.#bare(element), via);
    else if (compiler.is(node, "ObjectLiteralExpression"))
      for (const property of node.properties) this.#readMember(property, via);
    else if (!this.#isHandoff(node, via)) this.#leaveOpen(list);
  }

  #readMember(property: Node, via: readonly string[]): void {
    const value = this.#valueOf(property);
    if (value !== undefined) this.#readList(value, via);
  }

  #bare(element: Expression): Expression {
    return this.#compiler.is(element, "SpreadElement") ? element.expression : element;
  }

  /** `names.map((name) => tool({ … }))` */
  #toolsInside(list: Expression): readonly ToolDefinition[] {
    const file = fileOf(list);
    return [...this.#byNode.values()].filter(
      ({ node }) => fileOf(node) === file && list.pos <= node.pos && node.end <= list.end,
    );
  }

  /** An agent that is handed out as a tool brings its own: `billing.asTool()`. */
  #take(tool: ToolDefinition, via: readonly string[]): void {
    if (!this.#taken.has(tool)) this.#taken.set(tool, { tool, via });
    const { node } = tool;
    if (!this.#compiler.is(node, "CallExpression") || this.#seen.has(node)) return;
    this.#seen.add(node);
    const callee = withoutWrapping(this.#compiler, node.expression);
    if (tool.handler !== undefined || !this.#compiler.is(callee, "PropertyAccessExpression")) return;
    this.#readGiven(callee.expression, [...via, textOf(this.#compiler, callee.expression)]);
  }

  #leaveOpen(node: Node): void {
    this.#open.set(node, { file: fileOf(node), node, text: textOf(this.#compiler, node) });
  }

  #nameOf(maker: CallLike | NewExpression): string {
    const holder = nameText(this.#compiler, findHolder(this.#compiler, maker));
    return holder ?? calleeName(this.#compiler, maker.expression)?.text ?? textOf(this.#compiler, maker.expression);
  }
}

/** What agents and the servers of tools call the options in which tools, and agents to hand over to, stand. */
const listNames: ReadonlySet<string> = new Set([
  "agents",
  "clientTools",
  "handoffs",
  "mcpServers",
  "subAgents",
  "subagents",
  "tools",
  "toolsets",
]);
