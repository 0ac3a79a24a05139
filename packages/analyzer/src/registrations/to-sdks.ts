import { resolve } from "node:path";
import type { CallFact, GuardFact, Sdk, ToolFact } from "../catalog/sdk.ts";
import type {
  CallRegistration,
  GuardRegistration,
  Registration,
  Registrations,
  ToolRegistration,
} from "./registrations.ts";

/** Registrations in the catalogue's own vocabulary: an entry for each package and each file. */
export function toSdks(registrations: Registrations, folder: string): readonly Sdk[] {
  const { calls = [], guards = [], tools = [] } = registrations;
  const homes = new Set([...calls, ...guards, ...tools].map((each) => homeOf(each, folder)));
  return [...homes].map((home) => {
    const isHere = (each: Registration): boolean => homeOf(each, folder) === home;
    const here = [...calls, ...guards, ...tools].filter(isHere);
    return {
      ...toBasics(home, here[0]?.file ?? home),
      clients: [...new Set(here.flatMap(({ member }) => ownerOf(member) ?? []))],
      calls: calls.filter(isHere).map(toCall),
      guards: guards.filter(isHere).map(toGuard),
      tools: tools.filter(isHere).map(toTool),
    };
  });
}

/** `home` is a package, or a file of the program by its whole path. */
export function toBasics(home: string, name: string): Pick<Sdk, "id" | "name" | "packages" | "versions" | "docs"> {
  return { id: "registered", name, packages: [home], versions: "*", docs: "" };
}

/** Who does more than read is told apart as the catalogue does it. */
export function kindOf(effect: CallFact["effect"]): CallFact["kind"] {
  if (effect === "composite") return "agent";
  return effect === "read" ? "model" : "tool";
}

function homeOf({ package: packageName, file }: Registration, folder: string): string {
  return packageName ?? resolve(folder, file ?? "").replaceAll("\\", "/");
}

function toCall({ member, returns = "promise", ...facts }: CallRegistration): CallFact {
  return { ...facts, ...toName(member), returns, kind: kindOf(facts.effect) };
}

function toGuard({ member, covers, gives = [], guarded = -1 }: GuardRegistration): GuardFact {
  return { ...toName(member), covers, gives, guarded };
}

function toTool({ member, errorsEndTheRun = false, ...facts }: ToolRegistration): ToolFact {
  return { ...facts, ...toName(member), form: "call", errorsReachModel: !errorsEndTheRun };
}

/** A member is written behind its owner's instance: `new Agent().run()`, or behind the owner itself. */
function toName(member: string): Pick<CallFact, "path" | "declared" | "from"> {
  const owner = ownerOf(member);
  if (owner === undefined) return { path: member, declared: member };
  return { path: member.slice(owner.length + 1), declared: member, from: [owner] };
}

function ownerOf(member: string): string | undefined {
  const dot = member.indexOf(".");
  return dot === -1 ? undefined : member.slice(0, dot);
}
