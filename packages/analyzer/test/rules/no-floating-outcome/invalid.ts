import type { RuleCase } from "@thirdstate/testkit";
import { agents, openai, remote, stripe } from "./preludes.ts";

const reads = remote + openai;
const writes = remote + stripe;

export const invalid: readonly RuleCase[] = [
  {
    name: "a write awaited as a statement",
    code: `${writes}export async function settle(charge: string) {
  await remote.write("settle.create", { intent: { charge } }, () => refund(charge));
  console.log("refunded");
}`,
  },
  {
    name: "a read awaited as a statement",
    code: `${reads}await remote.read("warm.create", () => ask("Hello"));`,
  },
  {
    name: "a write that is not even awaited",
    code: `${writes}export function settle(charge: string): void {
  remote.write("settle.create", { intent: { charge } }, () => refund(charge));
}`,
  },
  {
    name: "an agent's outcome",
    code: `${remote}${agents}export async function serve(ticket: string) {
  await remote.agent("serve.run", { run: ticket }, ({ signal }) => run(desk, ticket, { signal }));
}`,
  },
  {
    name: "an agent that streams",
    code: `${remote}${agents}await remote.agent.stream("serve.run", ({ signal }) => run(desk, "Hello", { stream: true, signal }));`,
  },
  {
    name: "a stream that was opened",
    code: `${remote}${openai}await remote.stream("warm.create", () =>
  openai.responses.create({ model: "gpt-5", input: "Hello", stream: true }),
);`,
  },
  {
    name: "a variable that nobody reads",
    code: `${writes}export async function settle(charge: string) {
  const outcome = await remote.write("settle.create", { intent: { charge } }, () => refund(charge));
  return "refunded";
}`,
  },
  {
    name: "a promise that is awaited later",
    code: `${writes}export async function settle(charge: string) {
  const pending = remote.write("settle.create", { intent: { charge } }, () => refund(charge));
  console.log("refunding");
  await pending;
}`,
  },
  {
    name: "a variable that is only assigned",
    code: `${writes}export async function settle(charges: readonly string[]) {
  let last: unknown;
  for (const charge of charges) {
    last = await remote.write("settle.create", { intent: { charge } }, () => refund(charge));
  }
}`,
  },
  {
    name: "a catch that waits for a throw",
    code: `${writes}export async function settle(charge: string) {
  await remote.write("settle.create", { intent: { charge } }, () => refund(charge)).catch(console.error);
}`,
  },
  {
    name: "a try that waits for a throw",
    code: `${writes}export async function settle(charge: string) {
  try {
    await remote.write("settle.create", { intent: { charge } }, () => refund(charge));
  } catch {
    return "failed";
  }
  return "refunded";
}`,
  },
  {
    name: "a then that takes nothing",
    code: `${writes}export const settle = (charge: string) =>
  remote.write("settle.create", { intent: { charge } }, () => refund(charge)).then(() => "refunded");`,
  },
  {
    name: "a finally",
    code: `${reads}remote.read("warm.create", () => ask("Hello")).finally(() => console.log("warm"));`,
  },
  {
    name: "all of them at once",
    code: `${writes}export async function settle(charges: readonly string[]) {
  await Promise.all(
    charges.map((charge) => remote.write("settle.create", { intent: { charge } }, () => refund(charge))),
  );
}`,
  },
  {
    name: "all of them at once, from a variable",
    code: `${writes}export async function settle(charges: readonly string[]) {
  const pending = charges.map(async (charge) => {
    return await remote.write("settle.create", { intent: { charge } }, () => refund(charge));
  });
  await Promise.allSettled(pending);
}`,
  },
  {
    name: "two beside each other",
    code: `${reads}await Promise.all([
  remote.read("first.create", () => ask("Hello")),
  remote.read("second.create", () => ask("Bye")),
]);`,
    findings: 2,
  },
  {
    name: "one of two that nobody names",
    code: `${reads}const [first] = await Promise.all([
  remote.read("first.create", () => ask("Hello")),
  remote.read("second.create", () => ask("Bye")),
]);
console.log(first.status);`,
  },
  {
    name: "one of two that nobody reads",
    code: `${reads}const [first, second] = await Promise.all([
  remote.read("first.create", () => ask("Hello")),
  remote.read("second.create", () => ask("Bye")),
]);
console.log(first.status);`,
  },
  {
    name: "for each",
    code: `${writes}export function settle(charges: readonly string[]) {
  charges.forEach((charge) => remote.write("settle.create", { intent: { charge } }, () => refund(charge)));
}`,
  },
  {
    name: "after a while",
    code: `${reads}setTimeout(() => remote.read("warm.create", () => ask("Hello")), 1000);`,
  },
  {
    name: "under a condition",
    code: `${writes}export async function settle(charge: string, isPaid: boolean) {
  isPaid && (await remote.write("settle.create", { intent: { charge } }, () => refund(charge)));
}`,
  },
  {
    name: "one side of a choice",
    code: `${writes}export async function settle(charge: string, isPaid: boolean) {
  isPaid ? await remote.write("settle.create", { intent: { charge } }, () => refund(charge)) : undefined;
}`,
  },
  {
    name: "a function of its own, whose caller does not look",
    code: `${writes}async function settle(charge: string) {
  return remote.write("settle.create", { intent: { charge } }, () => refund(charge));
}
export async function close(charge: string) {
  await settle(charge);
  return "closed";
}`,
  },
  {
    name: "a handler of a queue that waits for a throw",
    code: `${writes}export const worker = {
  async handle(job: { charge: string }) {
    await remote.write("job.create", { intent: job }, () => refund(job.charge));
  },
};`,
  },
  {
    name: "the remote of another file",
    code: `${stripe}import { remote } from "./remote.config";
await remote.write("settle.create", { intent: "ch_1" }, () => refund("ch_1"));`,
    files: {
      "remote.config.ts": `import { createRemote, memoryLedger } from "@thirdstate/runtime";
export const remote = createRemote({ timeout: "60s", ledger: memoryLedger() });`,
    },
  },
  {
    name: "a function of another file, whose only caller does not look",
    code: `${writes}import "./close";
export const settle = (charge: string) =>
  remote.write("settle.create", { intent: { charge } }, () => refund(charge));`,
    files: {
      "close.ts": `import { settle } from "./main";
export async function close(charge: string) {
  await settle(charge);
}`,
    },
  },
];
