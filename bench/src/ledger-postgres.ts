import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { postgresLedger, postgresSchema } from "@thirdstate/runtime/ledger";
import { identityOfIntent } from "../../packages/runtime/dist/ledger/identity.js";
import { startPostgres } from "../../packages/runtime/test/ledger/servers/start-postgres.ts";
import { findMedian } from "./measure.ts";

/** Acts per second, asked for and recorded, against pgbench with the same two statements on the same server. */
const CLIENTS = 16;
const SECONDS = Number(process.argv[2] ?? 8);
const PAIRS = 5;
const BOUND = 0.5;

if (spawnSync("pgbench", ["--version"]).status !== 0) {
  console.log("Skipped: there is no pgbench here (Debian: postgresql-contrib).");
  process.exit();
}
const server = await startPostgres();
const pool = server.openPool({ max: CLIENTS });
await pool.query(postgresSchema);
const ledger = postgresLedger(pool);
const statements = await recordStatements();
await runOurs(1);
const pairs: { ours: number; theirs: number }[] = [];
while (pairs.length < PAIRS) pairs.push({ ours: await runOurs(SECONDS), theirs: runPgbench(SECONDS) });
await pool.end();
await server.stop();

const ratios = pairs.map(({ ours, theirs }) => ours / theirs).sort((left, right) => left - right);
const ratio = findMedian(ratios);
const median = (name: "ours" | "theirs") => Math.round(findMedian(pairs.map((pair) => pair[name])));
console.log(
  `acts per second, ${CLIENTS} clients, ${PAIRS} pairs of ${SECONDS} s: ledger ${median("ours")}, pgbench ${median("theirs")}; ` +
    `ratio ${ratio.toFixed(2)} (${ratios.map((each) => each.toFixed(2)).join(" ")}), bound ${BOUND}`,
);
process.exitCode = ratio >= BOUND ? 0 : 1;

async function runOurs(seconds: number): Promise<number> {
  const until = performance.now() + seconds * 1_000;
  let acts = 0;
  const lane = async () => {
    while (performance.now() < until) {
      await act(`${acts++}-${Math.random()}`);
    }
  };
  await Promise.all(Array.from({ length: CLIENTS }, lane));
  return acts / seconds;
}

async function act(order: string, over = ledger): Promise<void> {
  const intent = { order, amount: 50, currency: "eur" };
  const facts = { run: "bench", scope: "charge", intent };
  const answer = await over.ask({
    ...identityOfIntent(facts),
    ...facts,
    openedAt: 0,
    told: [],
    fingerprint: order,
    site: "desk.charge",
    idempotent: true,
    sent: true,
    leaseMs: 35_000,
    quietMs: 90_000,
    retentionMs: 86_000_000,
  });
  if (answer.state !== "fresh") throw new Error(`The ledger answered ${answer.state}.`);
  await over.succeed(answer.lease.id, { status: "succeeded", kept: "json", value: { id: "ch_1", amount: 50 } });
}

/** What the ledger writes for one act, with the values that it sends. */
async function recordStatements(): Promise<readonly { text: string; values: readonly unknown[] }[]> {
  const sent: { text: string; values: readonly unknown[] }[] = [];
  const query = (text: string, values: (string | number | boolean)[]) => {
    if (!text.startsWith("select")) sent.push({ text, values });
    return pool.query(text, values);
  };
  await act("recorded", postgresLedger({ query }));
  return sent;
}

function runPgbench(seconds: number): number {
  const folder = mkdtempSync(join(tmpdir(), "thirdstate-pgbench-"));
  const script = join(folder, "act.sql");
  writeFileSync(script, toScript());
  const args = ["--no-vacuum", "--protocol=extended", "--client", `${CLIENTS}`, "--jobs=2", "--time", `${seconds}`];
  const { stdout, stderr } = spawnSync("pgbench", [...args, "--file", script, server.url], { encoding: "utf8" });
  rmSync(folder, { recursive: true });
  const tps = /^tps = ([\d.]+)/m.exec(stdout)?.[1];
  if (tps === undefined) throw new Error(`pgbench ended with:\n${stdout}${stderr}`);
  return Number(tps);
}

/** The ident and the revisions are drawn anew for every act; all else is what the ledger sent. */
function toScript(): string {
  const [ident] = statements[0]?.values ?? [];
  const revs = statements.map(({ values }) => values[1]);
  const literal = (value: unknown) => {
    if (value === ident) return "'i:' || :act";
    if (revs.includes(value)) return `:rev${revs.indexOf(value)}`;
    // A colon before a letter would be a variable of pgbench.
    return typeof value === "string" ? `'${value.replaceAll("'", "''").replaceAll(/:(?=\w)/g, ": ")}'` : String(value);
  };
  const lines = statements.map(({ text, values }) =>
    text.replaceAll(/\$(\d+)/g, (_, place: string) => literal(values[Number(place) - 1])).replaceAll("\n", " "),
  );
  const draws = ["act", ...revs.map((_, index) => `rev${index}`)].map(
    (name) => `\\set ${name} random(1, 1000000000000)`,
  );
  return [...draws, ...lines.map((line) => `${line};`)].join("\n");
}
