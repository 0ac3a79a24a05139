import type { Match } from "../catalog/match.ts";
import type { CallFact, ReceiverFact, Sdk } from "../catalog/sdk.ts";
import type { Compiler } from "../compiler/compiler.ts";
import type { Identity } from "../compiler/identity.ts";
import type { TypeName } from "../compiler/lineage.ts";
import { withoutWrapping } from "../compiler/names.ts";
import type { Expression } from "../compiler/syntax.ts";
import { findGiven } from "./find-given.ts";

/** Tells whether a member that many inherit is called on what its fact asks for. What is not known counts as not. */
export class Receivers {
  readonly #compiler: Compiler;

  constructor(compiler: Compiler) {
    this.#compiler = compiler;
  }

  /** Import tracking follows a path from the clients that carry it, so that its receiver is known. */
  fits(callee: Expression, identity: Identity, { sdk, fact }: Match<CallFact>): boolean {
    if (fact.receiver === undefined || identity.source === "specifier") return true;
    const receiver = this.#receiverOf(callee);
    return receiver !== undefined && this.#counts(receiver, { sdk, fact: fact.receiver }, longestWay);
  }

  #counts(value: Expression, wanted: Wanted, left: number): boolean {
    if (left === 0) return false;
    const [lineage] = this.#compiler.lineages([value]);
    if (lineage === undefined) return false;
    if (hasOne(lineage.is, wanted.fact.is, wanted.sdk) || hasOne(lineage.of, wanted.fact.of, wanted.sdk)) return true;
    if (!lineage.is.some((name) => isOf(name, wanted.sdk))) return false;
    return this.#origins(value, wanted).some((origin) => this.#counts(origin, wanted, left - 1));
  }

  /** What a value that is no such receiver by its type was made of, or taken from. */
  #origins(value: Expression, wanted: Wanted): readonly Expression[] {
    const bare = this.#withoutAwait(value);
    const maker = this.#makerOf(bare);
    if (maker !== undefined && wanted.fact.joins.includes(maker.name)) return this.#partsOf(maker.given);
    if (!this.#compiler.is(bare, "CallExpression")) return findGiven(this.#compiler, bare);
    const receiver = this.#receiverOf(bare.expression);
    const method = receiver === undefined ? undefined : this.#memberOf(bare.expression);
    if (receiver === undefined || method === undefined) return findGiven(this.#compiler, bare);
    if (wanted.fact.joins.includes(method)) return [receiver, ...this.#partsOf(bare.arguments)];
    if (wanted.sdk.derivations?.includes(method) === true) return [receiver];
    return findGiven(this.#compiler, bare);
  }

  /** What is made and awaited is what it was made of. */
  #withoutAwait(value: Expression): Expression {
    const bare = withoutWrapping(this.#compiler, value);
    return this.#compiler.is(bare, "AwaitExpression") ? this.#withoutAwait(bare.expression) : bare;
  }

  /** `new SequentialChain({ chains })`, `createRetrievalChain({ retriever, combineDocsChain })`. */
  #makerOf(bare: Expression): Maker | undefined {
    const isMade = this.#compiler.is(bare, "NewExpression") || this.#compiler.is(bare, "CallExpression");
    if (!isMade || !this.#compiler.is(bare.expression, "Identifier")) return undefined;
    return { name: bare.expression.text, given: bare.arguments ?? [] };
  }

  /** What is handed over by itself, in a list, or under a name. */
  #partsOf(values: readonly Expression[]): readonly Expression[] {
    return values.flatMap((value) => this.#flat(value));
  }

  #flat(value: Expression): readonly Expression[] {
    const bare = withoutWrapping(this.#compiler, value);
    if (this.#compiler.is(bare, "ArrayLiteralExpression"))
      return bare.elements.flatMap((element) => this.#flat(element));
    if (!this.#compiler.is(bare, "ObjectLiteralExpression")) return [bare];
    return bare.properties.flatMap((property) => {
      if (this.#compiler.is(property, "ShorthandPropertyAssignment")) return [property.name];
      return this.#compiler.is(property, "PropertyAssignment") ? this.#flat(property.initializer) : [];
    });
  }

  #receiverOf(callee: Expression): Expression | undefined {
    const bare = withoutWrapping(this.#compiler, callee);
    return this.#compiler.is(bare, "PropertyAccessExpression") ? bare.expression : undefined;
  }

  #memberOf(callee: Expression): string | undefined {
    const bare = withoutWrapping(this.#compiler, callee);
    return this.#compiler.is(bare, "PropertyAccessExpression") ? bare.name.text : undefined;
  }
}

interface Wanted {
  readonly sdk: Sdk;
  readonly fact: ReceiverFact;
}

interface Maker {
  readonly name: string;
  readonly given: readonly Expression[];
}

const longestWay = 12;

function hasOne(names: readonly TypeName[], wanted: readonly string[], sdk: Sdk): boolean {
  return names.some((name) => wanted.includes(name.name) && isOf(name, sdk));
}

function isOf(name: TypeName, { packages, declaredIn = [] }: Sdk): boolean {
  return packages.includes(name.package) || declaredIn.includes(name.package);
}
