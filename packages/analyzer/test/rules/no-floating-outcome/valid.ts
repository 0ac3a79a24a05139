import type { RuleCase } from "@thirdstate/testkit";
import { agents, openai, remote, stripe } from "./preludes.ts";

const reads = remote + openai;
const writes = remote + stripe;

export const valid: readonly RuleCase[] = [
  {
    name: "an outcome that is asked whether it is known",
    code: `${writes}import { isUnknown } from "@thirdstate/types";
const outcome = await remote.write("settle.create", { intent: "ch_1" }, () => refund("ch_1"));
if (isUnknown(outcome)) console.error("in doubt");`,
  },
  {
    name: "the form that throws",
    code: `${reads}await remote.read.orThrow("warm.create", () => ask("Hello"));`,
  },
  {
    name: "a write that throws",
    code: `${writes}await remote.write.orThrow("settle.create", { intent: "ch_1", unknown: "throw" }, () => refund("ch_1"));`,
  },
  {
    name: "an agent that throws",
    code: `${remote}${agents}await remote.agent.orThrow("serve.run", ({ signal }) => run(desk, "Hello", { signal }));`,
  },
  {
    name: "an outcome that is returned",
    code: `${writes}export function settle(charge: string) {
  return remote.write("settle.create", { intent: { charge } }, () => refund(charge));
}`,
  },
  {
    name: "an outcome that an exported arrow returns",
    code: `${writes}export const settle = (charge: string) =>
  remote.write("settle.create", { intent: { charge } }, () => refund(charge));`,
  },
  {
    name: "an outcome that is handed on",
    code: `${writes}import { match } from "@thirdstate/types";
export const said = match(await remote.write("settle.create", { intent: "ch_1" }, () => refund("ch_1")), {
  succeeded: () => "refunded",
  failed: () => "not refunded",
  unknown: () => "nobody knows",
});`,
  },
  {
    name: "a function that makes it throw",
    code: `${reads}import { orThrow } from "@thirdstate/types";
export const answer = orThrow(await remote.read("answer.create", () => ask("Hello")));`,
  },
  {
    name: "a then that takes it",
    code: `${reads}remote.read("warm.create", () => ask("Hello")).then((outcome) => console.log(outcome.status));`,
  },
  {
    name: "a then with a function by name",
    code: `${reads}const report = (outcome: { status: string }) => console.log(outcome.status);
remote.read("warm.create", () => ask("Hello")).then(report);`,
  },
  {
    name: "a variable of an outer function that is read later",
    code: `${reads}let last: { status: string } | undefined;
export async function refresh() {
  last = await remote.read("warm.create", () => ask("Hello"));
}
export const status = () => last?.status;`,
  },
  {
    name: "a variable that is exported",
    code: `${reads}export const outcome = await remote.read("warm.create", () => ask("Hello"));`,
  },
  {
    name: "a variable that is exported below",
    code: `${reads}const outcome = await remote.read("warm.create", () => ask("Hello"));
export { outcome };`,
  },
  {
    name: "a variable that is put into an object",
    code: `${reads}export async function refresh() {
  const outcome = await remote.read("warm.create", () => ask("Hello"));
  return { outcome };
}`,
  },
  {
    name: "all of them, looked at together",
    code: `${writes}export async function settle(charges: readonly string[]) {
  const outcomes = await Promise.all(
    charges.map((charge) => remote.write("settle.create", { intent: { charge } }, () => refund(charge))),
  );
  return outcomes.length;
}`,
  },
  {
    name: "both of two that are named",
    code: `${reads}const [first, second] = await Promise.all([
  remote.read("first.create", () => ask("Hello")),
  remote.read("second.create", () => ask("Bye")),
]);
console.log(first.status, second.status);`,
  },
  {
    name: "a rest of them",
    code: `${reads}const [, ...rest] = await Promise.all([
  ask("Hello"),
  remote.read("second.create", () => ask("Bye")),
]);
console.log(rest.length);`,
  },
  {
    name: "a promise that is kept in a list",
    code: `${reads}const pending: Promise<unknown>[] = [];
pending.push(remote.read("warm.create", () => ask("Hello")));
export const done = () => Promise.all(pending);`,
  },
  {
    name: "a callback of a function that may use what it gives",
    code: `${writes}declare function each(charges: readonly string[], settle: (charge: string) => Promise<unknown>): void;
each(["ch_1"], (charge) => remote.write("settle.create", { intent: { charge } }, () => refund(charge)));`,
  },
  {
    name: "a read inside an agent's guard, returned",
    code: `${reads}const outcome = await remote.agent("serve.run", async () => {
  return remote.read("answer.create", () => ask("Hello"));
});
console.log(outcome);`,
  },
  {
    name: "a function of its own, one of whose callers looks",
    code: `${writes}async function settle(charge: string) {
  return remote.write("settle.create", { intent: { charge } }, () => refund(charge));
}
export async function close(charge: string) {
  await settle(charge);
  return settle(charge);
}`,
  },
  {
    name: "a method, which may be called from anywhere",
    code: `${writes}export class Till {
  settle(charge: string) {
    return remote.write("settle.create", { intent: { charge } }, () => refund(charge));
  }
  async close(charge: string) {
    await this.settle(charge);
  }
}`,
  },
  {
    name: "a deadline and a run, which give no outcome",
    code: `${reads}await remote.within({ timeout: "10s" }, () => console.log("inside"));`,
  },
  {
    name: "a starter, which gives the stream itself",
    code: `${remote}import { streamText } from "ai";
remote.stream.sync("warm.stream", ({ signal }) => streamText({ model: "openai/gpt-5", prompt: "Hi", abortSignal: signal }));`,
  },
  {
    name: "a look-alike of another package",
    code: `const remote = { read: async (site: string, call: () => Promise<string>) => ({ site, value: await call() }) };
await remote.read("warm.create", async () => "Hello");`,
  },
  {
    name: "a remote of unknown make",
    code: `declare const remote: any;
await remote.write("settle.create", { intent: "ch_1" }, () => "refunded");`,
  },
  {
    name: "Out of scope: void, which says that nobody is to look",
    code: `${reads}void remote.read("warm.create", () => ask("Hello"));`,
  },
  {
    name: "Out of scope: a variable that is named as unused",
    code: `${reads}export async function refresh() {
  const _outcome = await remote.read("warm.create", () => ask("Hello"));
}`,
  },
  {
    name: "Out of scope: a value that is asked whether it is there",
    code: `${reads}if (await remote.read("warm.create", () => ask("Hello"))) console.log("warm");`,
  },
  {
    name: "Out of scope: a handler of events",
    code: `${reads}process.on("SIGHUP", () => remote.read("warm.create", () => ask("Hello")));`,
  },
];
