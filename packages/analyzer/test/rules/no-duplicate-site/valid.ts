import type { RuleCase } from "@thirdstate/testkit";
import { agents, config, openai, remote, stripe } from "./preludes.ts";

const reads = remote + openai;
const writes = remote + stripe;

export const valid: readonly RuleCase[] = [
  {
    name: "two names",
    code: `${reads}export const first = remote.read("hello.create", () => ask("Hello"));
export const second = remote.read("bye.create", () => ask("Bye"));`,
  },
  {
    name: "one call that runs often",
    code: `${reads}export const answers = ["Hello", "Bye"].map((input) => remote.read("desk.create", () => ask(input)));`,
  },
  {
    name: "one call in a loop",
    code: `${writes}export async function settle(charges: readonly string[]) {
  const outcomes: unknown[] = [];
  for (const charge of charges)
    outcomes.push(await remote.write("settle.create", { intent: { charge } }, () => refund(charge)));
  return outcomes;
}`,
  },
  {
    name: "one call in a function that many call",
    code: `${reads}const answer = (input: string) => remote.read("desk.create", () => ask(input));
export const first = answer("Hello");
export const second = answer("Bye");`,
  },
  {
    name: "two remotes, each with its own name of the same words",
    code: `${reads}const night = createRemote({ timeout: "10m", ledger: memoryLedger() });
export const first = remote.read("desk.create", () => ask("Hello"));
export const second = night.read("desk.create", () => ask("Bye"));`,
  },
  {
    name: "two programs' files, each with its own remote",
    code: `${reads}export const first = remote.read("desk.create", () => ask("Hello"));`,
    files: { "bye.ts": `${reads}export const second = remote.read("desk.create", () => ask("Bye"));` },
  },
  {
    name: "a name that begins as another does",
    code: `${reads}export const first = remote.read("desk.create", () => ask("Hello"));
export const second = remote.read("desk.create2", () => ask("Bye"));`,
  },
  {
    name: "a name in another case",
    code: `${reads}export const first = remote.read("desk.create", () => ask("Hello"));
export const second = remote.read("Desk.create", () => ask("Bye"));`,
  },
  {
    name: "the same text as somebody's argument",
    code: `${reads}console.log("desk.create");
export const first = remote.read("desk.create", () => ask("desk.create"));`,
  },
  {
    name: "a scope of the same words",
    code: `${writes}export const first = remote.write("first.create", { intent: "ch_1", scope: "refund" }, () => refund("ch_1"));
export const second = remote.write("second.create", { intent: "ch_2", scope: "refund" }, () => refund("ch_2"));`,
  },
  {
    name: "a constant that holds a literal",
    code: `${reads}const site = "desk.create";
export const first = remote.read(site, () => ask("Hello"));`,
  },
  {
    name: "a constant of another file",
    code: `${reads}import { site } from "./names";
export const first = remote.read(site, () => ask("Hello"));`,
    files: { "names.ts": `export const site = "desk.create";` },
  },
  {
    name: "a template without holes, used once",
    code: `${reads}export const first = remote.read(\`desk.create\`, () => ask("Hello"));`,
  },
  {
    name: "a literal that is asserted",
    code: `${reads}export const first = remote.read("desk.create" as const, () => ask("Hello"));`,
  },
  {
    name: "a deadline, which has no site",
    code: `${reads}const wait = (ms: number) => \`\${ms}ms\` as const;
export const first = remote.within({ timeout: wait(10) }, () => 1);`,
  },
  {
    name: "names in two files",
    code: `${openai}import { remote } from "./remote.config";
export const first = remote.read("hello.create", () => ask("Hello"));`,
    files: {
      "bye.ts": `${openai}import { remote } from "./remote.config";
export const second = remote.read("bye.create", () => ask("Bye"));`,
      ...config,
    },
  },
  {
    name: "a test of the same site",
    code: `${openai}import { remote } from "./remote.config";
export const first = remote.read("desk.create", () => ask("Hello"));`,
    files: {
      "desk.test.ts": `${openai}import { remote } from "./remote.config";
export const second = remote.read("desk.create", () => ask("Bye"));`,
      ...config,
    },
  },
  {
    name: "a look-alike of our own make",
    code: `const remote = { read: <T>(site: string, call: () => T) => call() };
export const first = remote.read("desk.create", () => 1);
export const second = remote.read("desk.create", () => 2);`,
  },
  {
    name: "a remote of unknown make",
    code: `declare const remote: any;
export const first = remote.read("desk.create", () => 1);
export const second = remote.read("desk.create", () => 2);`,
  },
  {
    name: "a durable step's name of another kind",
    code: `const step = { run: async (name: string, call: () => Promise<number>) => ({ name, value: await call() }) };
export const first = step.run("desk.create", async () => 1);
export const second = step.run("desk.create", async () => 2);`,
  },
  {
    name: "an agent and a tool of it",
    code: `${remote}${agents}export const serve = (ticket: string) =>
  remote.agent("serve.run", { run: ticket }, ({ signal }) => run(desk, ticket, { signal }));`,
  },
  {
    name: "Out of scope: remotes that are handed in, which may be one or two",
    code: `import type { Remote } from "@thirdstate/runtime";
${openai}export const first = (remote: Remote) => remote.read("desk.create", () => ask("Hello"));
export const second = (remote: Remote) => remote.read("desk.create", () => ask("Bye"));`,
  },
  {
    name: "Out of scope: a name from a record",
    code: `${reads}const sites = { hello: "desk.create", bye: "desk.create" } as const;
export const first = remote.read(sites.hello, () => ask("Hello"));
export const second = remote.read(sites.bye, () => ask("Bye"));`,
  },
  {
    name: "Out of scope: one of two literals",
    code: `${reads}const isNight = new Date().getHours() > 20;
export const first = remote.read(isNight ? "night.create" : "day.create", () => ask("Hello"));`,
  },
  {
    name: "Out of scope: methods taken out of their remote",
    code: `${reads}const { read } = remote;
export const first = read("desk.create", () => ask("Hello"));
export const second = read("desk.create", () => ask("Bye"));`,
  },
];
