import { rules, sdks, type CallSite, type FileAnalysis } from "@thirdstate/analyzer";
import { CannotRunError } from "./cannot-run-error.ts";

const effects: ReadonlySet<string> = new Set(["read", "write", "composite"]);

/** The sites that `--only` names by a rule, an SDK or an effect; several of a kind add up. */
export function chooseSites(
  sites: readonly CallSite[],
  files: readonly FileAnalysis[],
  only: readonly string[],
): readonly CallSite[] {
  if (only.length === 0) return sites;
  const named = only.map((name) => toTest(name.replace(/^thirdstate\//, ""), files));
  return sites.filter((site) => named.some((isNamed) => isNamed(site)));
}

function toTest(name: string, files: readonly FileAnalysis[]): (site: CallSite) => boolean {
  if (effects.has(name)) return ({ effect }) => effect === name;
  const rule = rules.find(({ id }) => id === name);
  if (rule !== undefined) {
    const found = files.flatMap((file) => file.findings({ rules: [rule] }));
    const mended = new Set(found.map(({ mend }) => mend?.call));
    return ({ call }) => mended.has(call);
  }
  const known =
    sdks.some(({ id }) => id === name) || files.some(({ sites }) => sites.some(({ sdk }) => sdk.id === name));
  if (known) return ({ sdk }) => sdk.id === name;
  throw new CannotRunError(
    `--only ${name} names no rule, no SDK and no effect. Give it \`read\`, \`write\` or \`composite\`, a rule such as \`no-unguarded-remote-call\`, or an SDK such as \`openai\`.`,
  );
}
