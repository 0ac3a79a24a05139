import type { RuleCase } from "@thirdstate/testkit";
import { agents, config, openai, remote, stripe } from "./preludes.ts";

const reads = remote + openai;
const writes = remote + stripe;

export const invalid: readonly RuleCase[] = [
  {
    name: "two reads of one file",
    code: `${reads}export const first = remote.read("desk.create", () => ask("Hello"));
export const second = remote.read("desk.create", () => ask("Bye"));`,
    findings: 2,
  },
  {
    name: "two writes of one file",
    code: `${writes}export const first = remote.write("desk.create", { intent: "ch_1" }, () => refund("ch_1"));
export const second = remote.write("desk.create", { intent: "ch_2" }, () => refund("ch_2"));`,
    findings: 2,
  },
  {
    name: "a read and a write",
    code: `${reads}${stripe}export const first = remote.read("desk.create", () => ask("Hello"));
export const second = remote.write("desk.create", { intent: "ch_2" }, () => refund("ch_2"));`,
    findings: 2,
  },
  {
    name: "three calls",
    code: `${reads}export const all = [
  remote.read("desk.create", () => ask("Hello")),
  remote.read("desk.create", () => ask("Bye")),
  remote.read("desk.create", () => ask("Again")),
];`,
    findings: 3,
  },
  {
    name: "both branches of a choice",
    code: `${reads}export const answer = (isFirst: boolean) =>
  isFirst ? remote.read("desk.create", () => ask("Hello")) : remote.read("desk.create", () => ask("Bye"));`,
    findings: 2,
  },
  {
    name: "a call and its form that throws",
    code: `${reads}export const first = remote.read("desk.create", () => ask("Hello"));
export const second = remote.read.orThrow("desk.create", () => ask("Bye"));`,
    findings: 2,
  },
  {
    name: "a copied tool",
    code: `${writes}export const tools = {
  refund: (charge: string) => remote.write.orThrow("refund.create", { intent: { charge }, unknown: "throw" }, () => refund(charge)),
  partial: (charge: string) => remote.write.orThrow("refund.create", { intent: { charge }, unknown: "throw" }, () => refund(charge)),
};`,
    findings: 2,
  },
  {
    name: "an agent that streams and one that does not",
    code: `${remote}${agents}export const whole = remote.agent("desk.run", ({ signal }) => run(desk, "Hello", { signal }));
export const parts = remote.agent.stream("desk.run", ({ signal }) => run(desk, "Hello", { stream: true, signal }));`,
    findings: 2,
  },
  {
    name: "a template without holes",
    code: `${reads}export const first = remote.read(\`desk.create\`, () => ask("Hello"));
export const second = remote.read("desk.create", () => ask("Bye"));`,
    findings: 2,
  },
  {
    name: "a constant",
    code: `${reads}const site = "desk.create";
export const first = remote.read(site, () => ask("Hello"));
export const second = remote.read(site, () => ask("Bye"));`,
    findings: 2,
  },
  {
    name: "a remote that a class holds",
    code: `${reads}export class Desk {
  private readonly calls = remote;
  greet() {
    return this.calls.read("desk.create", () => ask("Hello"));
  }
  part() {
    return this.calls.read("desk.create", () => ask("Bye"));
  }
}`,
    findings: 2,
  },
  {
    name: "two files",
    code: `${openai}import { remote } from "./remote.config";
import { second } from "./bye";
export const first = remote.read("desk.create", () => ask("Hello"));
export const both = [first, second];`,
    files: {
      "bye.ts": `${openai}import { remote } from "./remote.config";
export const second = remote.read("desk.create", () => ask("Bye"));`,
      ...config,
    },
    findings: 2,
  },
  {
    name: "two files that know nothing of each other",
    code: `${stripe}import { remote } from "./remote.config";
export const first = remote.write("desk.create", { intent: "ch_1" }, () => refund("ch_1"));`,
    files: {
      "bye.ts": `${stripe}import { remote as calls } from "./remote.config";
export const second = calls.write("desk.create", { intent: "ch_2" }, () => refund("ch_2"));`,
      ...config,
    },
    findings: 2,
  },
  {
    name: "a name with a hole",
    code: `${reads}export const answer = (desk: string) => remote.read(\`\${desk}.create\`, () => ask("Hello"));`,
  },
  {
    name: "a name that is put together",
    code: `${reads}export const answer = (desk: string) => remote.read("desk." + desk, () => ask("Hello"));`,
  },
  {
    name: "a name that is handed in",
    code: `${reads}export function guarded(site: string, input: string) {
  return remote.read(site, { retry: 2 }, () => ask(input));
}`,
  },
  {
    name: "a name that a function makes",
    code: `${reads}const nameOf = (input: string) => input.toLowerCase();
export const answer = (input: string) => remote.read(nameOf(input), () => ask(input));`,
  },
  {
    name: "a random name",
    code: `${writes}export const settled = remote.write(crypto.randomUUID(), { intent: "ch_1" }, () => refund("ch_1"));`,
  },
  {
    name: "a name with the order in it",
    code: `${writes}export const settle = (charge: string) =>
  remote.write(\`refund.\${charge}\`, { intent: { charge } }, () => refund(charge));`,
  },
  {
    name: "a name with the ticket in it",
    code: `${remote}${agents}export const serve = (ticket: string) =>
  remote.agent("serve." + ticket, { run: ticket }, ({ signal }) => run(desk, ticket, { signal }));`,
  },
  {
    name: "a name from a wrapper of our own",
    code: `${reads}export const withRemote = <T>(site: string, call: () => Promise<T>): Promise<T> => remote.read.orThrow(site, call);
export const answer = withRemote("desk.create", () => ask("Hello"));`,
  },
  {
    name: "a name in a loop",
    code: `${reads}export const answers = ["Hello", "Bye"].map((input, index) =>
  remote.read(\`desk.\${index}\`, () => ask(input)),
);`,
  },
];
