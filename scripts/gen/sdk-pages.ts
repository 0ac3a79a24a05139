import { dirname } from "node:path";
import { globSync } from "tinyglobby";
import type { GuardFact, Sdk, Slot, ToolFact } from "../../packages/analyzer/src/catalog/sdk.ts";
import { describeCalls } from "./describe-calls.ts";
import { describePlace, describeParameter } from "./describe-place.ts";
import type { Generator } from "./generator.ts";
import { toTable } from "./to-table.ts";

/** `docs/sdks/<id>.md`, wholly from the catalogue's entry. */
export const sdkPages: Generator = {
  name: "SDK pages",
  async render() {
    // Imported late, because the registry itself is generated.
    const { sdks } = await import("../../packages/analyzer/src/catalog/index.ts");
    return sdks.map((sdk) => ({ file: `docs/sdks/${sdk.id}.md`, text: toPage(sdk) }));
  },
};

function toPage(sdk: Sdk): string {
  const sections = [
    `# ${sdk.name}`,
    "<!-- Written by `npm run gen` from the catalogue's entry. -->",
    sdk.summary ?? "",
    toHead(sdk),
    ...(sdk.calls.length === 0 ? [] : ["## Calls", ...explainWildcards(sdk), describeCalls(sdk.calls)]),
    ...(sdk.tools === undefined ? [] : ["## Tools", describeTools(sdk.tools)]),
    ...(sdk.guards === undefined ? [] : ["## Guards", describeGuards(sdk.guards)]),
  ];
  return `${sections.join("\n\n")}\n`;
}

function explainWildcards({ calls }: Sdk): readonly string[] {
  return calls.some(({ path }) => path.startsWith("**.")) ? ["`**` stands for every resource of the client."] : [];
}

function toHead({ id, packages, declaredIn = [], versions, docs, clients = [], values = [] }: Sdk): string {
  const lines = [
    `Packages: ${toList(packages)}, version ${versions}`,
    declaredIn.length > 0 && `Declared in: ${toList([...packages, ...declaredIn])}`,
    clients.length + values.length > 0 &&
      `Reached from: ${toList([...new Set([...values, ...clients])]).replace("`default`", "the default export")}`,
    `Proved by: ${proofsOf(id).join(", ")} · [the SDK's own documentation](${docs})`,
  ];
  return lines
    .filter((line) => line !== false)
    .map((line) => `- ${line}`)
    .join("\n");
}

/** Its fixtures, one for each major version. */
function proofsOf(id: string): readonly string[] {
  return globSync(`fixtures/{sdks,contracts}/${id}{,-+([0-9])}/tsconfig.json`)
    .map((file) => dirname(file))
    .sort()
    .map((folder) => `[\`${folder}\`](../../${folder})`);
}

function describeTools(tools: readonly ToolFact[]): string {
  const rows = tools.map((tool) => [
    `\`${tool.path}\``,
    tool.handler === undefined ? "elsewhere" : inTool(tool, tool.handler),
    tool.callId === undefined ? "none" : describeParameter(tool.callId),
    tool.signal === undefined ? "none" : describeParameter(tool.signal),
    tool.approval === undefined ? "not here" : inTool(tool, tool.approval),
    tool.errorsReachModel ? "yes" : "no",
  ]);
  return toTable(["Defined by", "Handler", "Call id", "Signal", "Approval", "Its errors reach the model"], rows);
}

/** Plain tools are read one by one, wherever the call takes them. */
function inTool({ at }: ToolFact, slot: Slot): string {
  if (at === undefined) return describePlace(slot);
  return `\`${slot.path.join(".")}\` of each tool in ${describePlace(at)}`;
}

function describeGuards(guards: readonly GuardFact[]): string {
  const rows = guards.map((guard) => [
    nameGuard(guard),
    guard.covers.join(", ") || "nothing",
    guard.gives.join(", ") || "what its parts give",
    describeRepeats(guard),
  ]);
  return toTable(["Guard", "Strong enough for", "Gives", "Repeats"], rows);
}

/** Policies of several makers are run by one name. */
function nameGuard({ path, from = [] }: GuardFact): string {
  return from.length === 0 ? `\`${path}\`` : `\`${path}\` of ${toList(from)}`;
}

/** Ours say how often in the configuration. */
function describeRepeats({ gives, retries = [], repeats }: GuardFact): string {
  if (repeats === undefined && gives.length === 0) return "what its parts repeat";
  if (repeats === undefined) return gives.includes("retry") ? "as configured" : "nothing by itself";
  const { counts, preset, onlyWith, backoff, jitter, on } = repeats;
  const times = preset === undefined ? "as set elsewhere" : preset === Infinity ? "without end" : `${preset} times`;
  const slots = retries.map((slot) => `${describePlace(slot)}${on === "client" ? " of what made it" : ""} (${counts})`);
  const by = [...slots, onlyWith && `only with ${describePlace(onlyWith)}`].filter((text) => text !== undefined);
  return [`${times} by default`, ...by, `backoff: ${backoff}`, `jitter: ${jitter ? "yes" : "no"}`].join("; ");
}

function toList(names: readonly string[]): string {
  return names.map((name) => `\`${name}\``).join(", ");
}
