import ts from "typescript";
import type { CallFact, Slot } from "../../src/catalog/sdk.ts";
import type { Found } from "./find-matches.ts";

/** The options that a fact names and none of the called member's overloads has. */
export function findMissingSlots(program: ts.Program, { callee, call }: Found): readonly string[] {
  // The classic maker hands out TypeScript's own nodes.
  const node = callee.parent as unknown as ts.Node;
  if (call === undefined || !ts.isCallExpression(node)) return [];
  const checker = program.getTypeChecker();
  const resolved = checker.getResolvedSignature(node);
  const signatures = [resolved, ...checker.getTypeAtLocation(node.expression).getCallSignatures()];
  const isThere = ({ argument, path }: Slot): boolean =>
    signatures.some((signature) => {
      const parameter = signature?.parameters[argument];
      return parameter !== undefined && hasPath(checker, checker.getTypeOfSymbolAtLocation(parameter, node), path);
    });
  return slotsOf(call.fact)
    .filter((slot) => !isThere(slot) && !(slot.or !== undefined && isThere(slot.or)))
    .map(({ argument, path }) => `${call.fact.path}: ${path.join(".")} of argument ${argument}`);
}

/** A slot, and where an overload has it. */
type Place = Slot & { readonly or?: Slot };

/** Options of the call itself; a client's own stand in its constructor. */
function slotsOf({ signal, retries, timeout, key, compositeWith, writeWith, streamsWith }: CallFact): readonly Place[] {
  const own = [retries, timeout].filter((slot) => slot?.on === undefined);
  const header = key?.header === true ? [] : [key];
  return [signal, ...own, ...header, compositeWith, writeWith, streamsWith].filter((slot) => slot !== undefined);
}

/** A union has what one of its parts has: `body: Streaming | NotStreaming`. */
function hasPath(checker: ts.TypeChecker, type: ts.Type, path: readonly string[]): boolean {
  const [name, ...rest] = path;
  if (name === undefined) return true;
  const given = checker.getNonNullableType(type);
  return (given.isUnion() ? given.types : [given]).some((part) => {
    const property = checker.getPropertyOfType(part, name);
    return property !== undefined && hasPath(checker, checker.getTypeOfSymbol(property), rest);
  });
}
