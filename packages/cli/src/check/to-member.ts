import type { CallSite } from "@thirdstate/analyzer";
import type { ReportedSite } from "./report.ts";

/** The member that a call calls: with the class that declares it where types tell, else as the program writes it. */
export function toMember({ identity, name }: CallSite): Pick<ReportedSite, "container" | "member"> {
  if (identity.source === "types")
    return { container: identity.container ?? null, member: identity.members[0] ?? name };
  return { container: null, member: identity.path.at(-1) ?? identity.root };
}
