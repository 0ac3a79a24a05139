import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { createProject, type TemporaryProject } from "../temporary-project.ts";
import { chargeInDoubt, createDesk } from "./doubtful-desk.ts";

const page = readFileSync(join(import.meta.dirname, "../../../../docs/ledger.md"), "utf8");

/** The job of the page's steps: its provider's reply gets lost. */
const job = `import { createRemote, fileLedger, idempotencyKey } from "@thirdstate/runtime";

const remote = createRemote({
  timeout: "60s",
  ledger: fileLedger(".thirdstate"),
  reconcile: { charge: { longestDelay: "1h", ask: async () => "unknown" } },
});
const key = idempotencyKey("order", "order-7");
const intent = { order: "order-7", amount: 50 };
const lost = () => Promise.reject(Object.assign(new Error("socket hang up"), { code: "ECONNRESET" }));
console.log(await remote.write("desk.charge", { scope: "charge", key, intent }, lost));
`;

let project: TemporaryProject | undefined;
afterEach(() => project?.remove());

/** Instants and waits differ from run to run. */
const settled = (text: string): string =>
  text.replace(/\d{4}-\d\d-\d\d \d\d:\d\d:\d\d UTC/g, "<instant>").replace(/\(in \d+ min\)/g, "(in <wait>)");

test("the steps show what the command prints", () => {
  const desk = (project = createProject({ "package.json": JSON.stringify({ private: true }), "charge.mjs": job }));
  expect(desk.node("charge.mjs").stdout).toContain("inDoubt: {");
  const blocks = [...page.matchAll(/```console\n\$ (.+?)\n(.*?)```/gs)];
  expect(blocks.map(([, line = ""]) => line.split(" ").slice(0, 4).join(" "))).toEqual([
    "npx thirdstate ledger list",
    "npx thirdstate ledger reconcile",
    "npx thirdstate ledger reconcile",
    "node charge.mjs",
  ]);
  for (const [, line = "", shown = ""] of blocks) {
    const words = [...line.matchAll(/'([^']*)'|"([^"]*)"|(\S+)/g)].map((match) => match.slice(1).join(""));
    const [program] = words;
    const { stdout, stderr } = program === "node" ? desk.node(...words.slice(1)) : desk.run(...words.slice(2));
    expect(settled(stdout + stderr)).toBe(settled(shown));
  }
});

test("every flag of the page is one of the command's", () => {
  const desk = (project = createDesk());
  const help = ["list", "reconcile", "init"].map((command) => desk.run("ledger", command, "--help").stdout).join("\n");
  const flags = new Set([...page.matchAll(/(?<![\w-])--[a-z][a-z-]+/g)].map(([flag]) => flag));
  const foreign = ["--import"];
  expect([...flags].filter((flag) => !help.includes(`${flag}`) && !foreign.includes(flag))).toEqual([]);
});

test("the page names every field of the list's JSON, in its order", async () => {
  const desk = createDesk();
  project = desk;
  await chargeInDoubt(desk.ledger, { run: "case-7" });
  const { inDoubt } = JSON.parse(desk.run("ledger", "list", "--json").stdout);
  const named = /inDoubt: \[\{ (.+?) \}\]/.exec(page)?.[1]?.replaceAll("?", "").split(", ");
  expect(named?.filter((field) => field !== "sealed")).toEqual(Object.keys(inDoubt[0]));
});
