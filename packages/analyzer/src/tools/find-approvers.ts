import type { Sdk, Slot } from "../catalog/sdk.ts";
import type { Compiler } from "../compiler/compiler.ts";
import type { Identity } from "../compiler/identity.ts";
import { memoised } from "../compiler/memoised.ts";
import { withoutWrapping } from "../compiler/names.ts";
import type { SourceFile } from "../compiler/syntax.ts";
import { findCandidates } from "../sites/find-candidates.ts";
import { findConstructions } from "./find-constructions.ts";
import type { BodyCall } from "./function-body.ts";
import { readOption } from "./read-option.ts";
import type { ToolContext } from "./tool-context.ts";

/**
 * Whether somebody who takes an SDK's tools asks a person, in a file that imports lead to from the tool's own or from one
 * that knows both: which tools are taken there is not always written out.
 */
export function createApprovers({ compiler, matcher }: ToolContext): (sdk: Sdk, file: SourceFile) => boolean {
  let asking: readonly Asking[] | undefined;
  return ({ id }, file) => {
    asking ??= compiler
      .files()
      .filter(mayAsk)
      .flatMap((at) => findAsking(at).map((sdk) => ({ sdk, around: connected(compiler, at) })));
    return asking.some(({ sdk, around }) => takesToolsOf(sdk, id) && around.has(file.fileName));
  };

  function mayAsk({ text }: SourceFile): boolean {
    return [...matcher.approvals].some((name) => text.includes(name));
  }

  function findAsking(file: SourceFile): readonly Sdk[] {
    const { members } = matcher;
    const calls: BodyCall[] = [
      ...findCandidates(compiler, file, members),
      ...findConstructions(compiler, file, members),
    ];
    const identities = compiler.identify(calls.map((call) => call.expression));
    return calls.flatMap((call, index) => {
      const identity = identities[index];
      return identity === undefined ? [] : findAskingSdks(identity, file, call);
    });
  }

  /** What stops until a person answers may stop before tools run. */
  function findAskingSdks(identity: Identity, file: SourceFile, call: BodyCall): readonly Sdk[] {
    const interrupt = matcher.interrupt(identity);
    const takers = [matcher.tool(identity), matcher.call(identity), matcher.asker(identity)];
    const found = takers.filter((match) => {
      const slot = match?.fact.approvesTools;
      return slot !== undefined && asks(compiler, file, call, slot);
    });
    return [interrupt, ...found].flatMap((match) => (match === undefined ? [] : [match.sdk]));
  }
}

function takesToolsOf(taker: Sdk, id: string): boolean {
  return taker.id === id || taker.takesToolsOf?.includes(id) === true;
}

interface Asking {
  readonly sdk: Sdk;
  /** The files that imports join to the one that asks. */
  readonly around: ReadonlySet<string>;
}

function connected(compiler: Compiler, { fileName }: SourceFile): ReadonlySet<string> {
  const neighbours = neighboursOf(compiler);
  const found = new Set([fileName]);
  for (const at of found) for (const next of neighbours.get(at) ?? []) found.add(next);
  return found;
}

/** Who imports whom, in both directions. */
const neighboursOf = memoised((compiler: Compiler): ReadonlyMap<string, ReadonlySet<string>> => {
  const found = new Map(compiler.files().map(({ fileName }) => [fileName, new Set<string>()]));
  for (const file of compiler.files()) {
    for (const { file: other } of compiler.imports(file)) {
      if (other === undefined) continue;
      found.get(file.fileName)?.add(other);
      found.get(other)?.add(file.fileName);
    }
  }
  return found;
});

/** What is not written out may ask. */
function asks(compiler: Compiler, file: SourceFile, call: BodyCall, slot: Slot): boolean {
  const option = readOption(compiler, { file, values: call.arguments ?? [] }, slot);
  if (option.state !== "given") return option.state === "unknown";
  const value = withoutWrapping(compiler, option.value);
  return compiler.is(value, "Identifier") ? value.text !== "undefined" : !compiler.is(value, "FalseKeyword");
}
