import { runCases } from "./run-cases.ts";
import type { SiteCase } from "./site-table.ts";

const start = `import OpenAI from "openai";
import { createRemote, memoryLedger } from "@thirdstate/runtime";
const remote = createRemote({ timeout: "60s", ledger: memoryLedger(), read: { timeout: "20s", retry: 3 } });
const watching = createRemote({ timeout: "60s", ledger: memoryLedger(), mode: "observe" });
const openai = new OpenAI();
const slow = new OpenAI({ timeout: 5_000, maxRetries: 0 });
const ask = { model: "gpt-5", input: "Which harbour is nearest?" };
`;

/** The only call's site and timeout, its SDK's own limit, the repeats of its guard and of its SDK. */
function budget(name: string, code: string, told: string): SiteCase {
  return { name, code: `${start}${code}`, sites: [told] };
}

const cases: readonly SiteCase[] = [
  budget("no guard", `await openai.responses.create(ask);`, "- - 600000 default ? 2"),
  budget("a client that is told", `await slow.responses.create(ask);`, "- - 5000 client ? 0"),
  budget("a call that is told", `await openai.responses.create(ask, { timeout: 900 });`, "- - 900 call ? 2"),
  budget(
    "what the remote says of reads",
    `await remote.read("a", () => openai.responses.create(ask, { maxRetries: 0 }));`,
    "a 20s 600000 default 3 0",
  ),
  budget(
    "what the call says",
    `await remote.read("b", { timeout: 900, retry: 1 }, () => openai.responses.create(ask, { maxRetries: 0 }));`,
    "b 900 600000 default 1 0",
  ),
  budget(
    "repeats that are handed over",
    `await remote.read("c", { retry: 1 }, ({ innerRetries }) => openai.responses.create(ask, { maxRetries: innerRetries(2) }));`,
    "c 20s 600000 default 2 0",
  ),
  budget(
    "repeats that an agent leaves where they are",
    `await remote.agent("d", ({ innerRetries }) => openai.responses.create(ask, { maxRetries: innerRetries(2) }));`,
    "d 60s 600000 default 0 2",
  ),
  budget(
    "a remote that only watches",
    `await watching.read("e", ({ innerRetries }) => openai.responses.create(ask, { maxRetries: innerRetries(2) }));`,
    "e 60s 600000 default 0 2 observes",
  ),
  budget(
    "options that come from elsewhere",
    `export const on = (options: { retry: number }) => remote.read("f", options, () => openai.responses.create(ask));`,
    "f - 600000 default ? 2",
  ),
];

runCases("budgets", cases, ({ budget: read }) => {
  const { site, timeout, limit, guardRetries, innerRetries, observes } = read();
  const told = [site, timeout?.text, limit?.ms, limit?.from].map((each) => each ?? "-");
  const repeats = [guardRetries ?? "?", innerRetries ?? "?"];
  return [...told, ...repeats, ...(observes ? ["observes"] : [])].join(" ");
});
