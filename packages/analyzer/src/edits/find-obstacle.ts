import type { Compiler } from "../compiler/compiler.ts";
import type { Node, SourceFile } from "../compiler/syntax.ts";
import type { CallSite } from "../sites/call-site.ts";
import { findExtent } from "./find-extent.ts";
import { findPlace } from "./find-place.ts";
import { isFunction } from "../compiler/is-function.ts";
import { isSentAtOnce } from "./is-sent-at-once.ts";
import { ancestors, hasOwn, readText } from "./walk.ts";

/** Why a call cannot be wrapped where it stands: one sentence. Undefined where it can. */
export function findObstacle(compiler: Compiler, site: CallSite): string | undefined {
  return (
    findFileObstacle(compiler, site.file) ??
    findFactObstacle(compiler, site) ??
    findKeyObstacle(compiler, site) ??
    findClosureObstacle(compiler, site)
  );
}

function findFileObstacle(compiler: Compiler, { statements: [first] }: SourceFile): string | undefined {
  const directive = first !== undefined && compiler.is(first, "ExpressionStatement") ? first.expression : undefined;
  const isClient =
    directive !== undefined && compiler.is(directive, "StringLiteral") && directive.text === "use client";
  return isClient ? "The file runs in the browser (`use client`), where the ledger is not." : undefined;
}

function findFactObstacle(compiler: Compiler, site: CallSite): string | undefined {
  const { fact, effect, form, guard, sdk, stream } = site;
  if (guard.answer === "unknown") return "Whether a guard runs it is not known.";
  if (stream.answer === "unknown") return "Whether it streams is decided at run time.";
  if (effect === "write" && returnsUnsent(compiler, site)) return "It returns before the write has been sent.";
  if (effect === "write" && sdk.ownStore === true && isInTransaction(compiler, site))
    return "It is part of a transaction, which may yet undo it: wrap the call that runs the transaction.";
  if (fact.returns === "callback") return "A callback or an event tells its end, and a guard waits for a promise.";
  if (fact.returns === "value") return "It blocks until it is done, and a guard waits for a promise.";
  // Where types are checked, the compiler tells of a method that is lost.
  if (fact.returns === "api-promise" && form === "stored" && stream.answer !== "yes" && isPlainScript(site.file))
    return "Its promise is kept, and the SDK's methods on it would be lost: await it where it is made.";
  const slots = [fact.signal, fact.retries?.on === "client" ? undefined : fact.retries, fact.key];
  const hidden = slots.some((slot) => slot !== undefined && findPlace(compiler, site.call, slot).at === "hidden");
  return hidden ? "Its arguments are spread, so that the place of its options is not known." : undefined;
}

function returnsUnsent(compiler: Compiler, site: CallSite): boolean {
  if (site.fact.returns === "starter") return true;
  const whole = findExtent(compiler, site).at(-1) ?? site.call;
  return site.fact.returns === "lazy" && !isSentAtOnce(compiler, site.file, whole);
}

/** `db.transaction(async (tx) => …)`, `prisma.$transaction(…)`. */
function isInTransaction(compiler: Compiler, { file, call }: CallSite): boolean {
  return ancestors(compiler, call).some((node) => {
    if (!compiler.is(node, "CallExpression") || node.expression.end >= call.pos) return false;
    return /\btransaction$|\$transaction$|[wW]ithTransaction$/.test(readText(compiler, file, node.expression));
  });
}

function isPlainScript({ fileName }: SourceFile): boolean {
  return /\.[cm]?jsx?$/.test(fileName);
}

function findKeyObstacle(compiler: Compiler, { effect, key, fact, call }: CallSite): string | undefined {
  if (effect !== "write" || fact.key?.effect !== "effective" || fact.key.header === true) return undefined;
  if (key.answer === "unstable")
    return "Its key is new with every call, which dedupes nothing: leave the key out and wrap again.";
  if (key.answer === "unknown") return "Whether its options carry a key already is not known.";
  const place = fact.command === true && key.answer === "no" ? findPlace(compiler, call, fact.key) : undefined;
  return place?.at === "object" && place.rest.length > 1
    ? "Its command was made before, where no key is at hand: make it where it is sent and wrap again."
    : undefined;
}

function findClosureObstacle(compiler: Compiler, site: CallSite): string | undefined {
  const whole = findExtent(compiler, site).at(-1) ?? site.call;
  if (hasOwn(compiler, whole, (node) => compiler.is(node, "YieldExpression")))
    return "A `yield` stands in it, which no closure can hold.";
  if (site.effect === "write" && isErrorTested(compiler, site))
    return "A `catch` around it tests the error's class or code, and an unknown outcome throws an `UnknownOutcomeError`.";
  return undefined;
}

/** Whether the call stands in a `try` of its function whose `catch` tells errors apart. */
function isErrorTested(compiler: Compiler, { file, call }: CallSite): boolean {
  const around = ancestors(compiler, call);
  const end = around.findIndex((node) => isFunction(compiler, node));
  return around.slice(0, end < 0 ? undefined : end).some((node, index) => {
    if (!compiler.is(node, "TryStatement") || node.catchClause === undefined) return false;
    if (node.tryBlock !== (around[index - 1] ?? call)) return false;
    return hasOwn(compiler, node.catchClause, (inner) => isTest(compiler, file, inner));
  });
}

/** `error instanceof StripeError`, `error.code === "ENOENT"`; every error of ours is an `Error`. */
function isTest(compiler: Compiler, file: SourceFile, node: Node): boolean {
  if (compiler.is(node, "PropertyAccessExpression")) return errorCodes.has(node.name.text);
  if (!compiler.is(node, "BinaryExpression") || readText(compiler, file, node.operatorToken) !== "instanceof")
    return false;
  return readText(compiler, file, node.right) !== "Error";
}

const errorCodes: ReadonlySet<string> = new Set(["code", "errno", "status", "statusCode"]);
