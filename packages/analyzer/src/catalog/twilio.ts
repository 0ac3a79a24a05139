import type { CallFact, Sdk } from "./sdk.ts";

/** `lib/rest`: every resource is made by its list, and changed and removed by its context or its instance. */
const writes: readonly (readonly [name: string, holders: readonly string[]])[] = [
  ["create", ["*ListInstance"]],
  ["update", ["*Context", "*Instance"]],
  ["remove", ["*Context", "*Instance"]],
];

export const twilio: Sdk = {
  id: "twilio",
  name: "Twilio",
  packages: ["twilio"],
  ambient: true,
  writesAreListed: true,
  versions: "6",
  docs: "https://www.twilio.com/docs/libraries/reference/twilio-node/",
  summary:
    "Messages, calls and every other resource that is made, changed or removed. Twilio takes no key, and what was sent is billed.",
  clients: ["default", "Twilio"],
  calls: writes.flatMap(([name, holders]) =>
    holders.map((holder): CallFact => ({
      path: `**.${name}`,
      declared: `${holder}.${name}`,
      kind: "mutation",
      effect: "write",
      returns: "promise",
    })),
  ),
};
