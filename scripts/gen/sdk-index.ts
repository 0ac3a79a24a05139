import type { Sdk } from "../../packages/analyzer/src/catalog/sdk.ts";
import type { Generator } from "./generator.ts";
import { toTable } from "./to-table.ts";

/** `docs/sdks/README.md`: every entry of the catalogue, by what it is there for. */
export const sdkIndex: Generator = {
  name: "SDK index",
  async render() {
    // Imported late, because the registry itself is generated.
    const { sdks } = await import("../../packages/analyzer/src/catalog/index.ts");
    return [{ file: "docs/sdks/README.md", text: toIndex(sdks) }];
  },
};

const parts: readonly (readonly [title: string, isPart: (sdk: Sdk) => boolean])[] = [
  ["Models, agents and tools", ({ calls, guards = [] }) => guards.length === 0 && calls.some(isRemote)],
  ["Guards", ({ guards = [] }) => guards.length > 0],
  ["Writes that tools reach", ({ calls }) => calls.some(({ kind }) => kind === "mutation")],
];

function isRemote({ kind }: Sdk["calls"][number]): boolean {
  return kind !== "mutation";
}

function toIndex(sdks: readonly Sdk[]): string {
  const sections = parts.flatMap(([title, isPart]) => {
    const rows = sdks.filter(isPart).map((sdk) => [`[${sdk.name}](${sdk.id}.md)`, toPackages(sdk), sdk.versions]);
    return [`## ${title}`, toTable(["SDK", "packages", "versions"], rows)];
  });
  const intro = `${sdks.length} entries, each proved against the real package. A call of another package is not found; \`check\` names packages that look like SDKs and are not here. [Register](../registering.md) your own functions, or [add an SDK](../building/adding-an-sdk.md).`;
  return ["# Known SDKs", "<!-- Written by `npm run gen` from the catalogue. -->", intro, ...sections, ""].join("\n\n");
}

function toPackages({ packages }: Sdk): string {
  return packages.map((name) => `\`${name}\``).join(", ");
}
