import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { postgresLedger, postgresSchema } from "@thirdstate/runtime/ledger";
import { identityOfIntent } from "../../packages/runtime/dist/ledger/identity.js";
import { startPostgres } from "../../packages/runtime/test/ledger/servers/start-postgres.ts";
import { findMedian } from "./measure.ts";

/** Acts per second, asked for and recorded, against pgbench with the same two statements and values on the same server. */
const CLIENTS = 16;
const SECONDS = Number(process.argv[2] ?? 8);
const PAIRS = 5;
const BOUND = 0.5;
/** Both sides name their statements, so that the server plans each once. */
const PROTOCOL = "prepared";

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
while (pairs.length < PAIRS) pairs.push({ ours: await runOurs(SECONDS), theirs: await runPgbench(SECONDS) });
await pool.end();
await server.stop();

const ratios = pairs.map(({ ours, theirs }) => ours / theirs).sort((left, right) => left - right);
const ratio = findMedian(ratios);
const median = (name: "ours" | "theirs") => Math.round(findMedian(pairs.map((pair) => pair[name])));
console.log(
  `acts per second, ${CLIENTS} clients, ${PAIRS} pairs of ${SECONDS} s, ${PROTOCOL} statements, load ${loadavg()[0]?.toFixed(1)}: ledger ${median("ours")}, pgbench ${median("theirs")}; ` +
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

async function runPgbench(seconds: number): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), "thirdstate-pgbench-"));
  const file = join(folder, "act.sql");
  const { script, variables } = toScript();
  writeFileSync(file, script);
  const args = ["--no-vacuum", `--protocol=${PROTOCOL}`, "--client", `${CLIENTS}`, "--jobs=2", "--time", `${seconds}`];
  const defined = variables.map(([name, value]) => `--define=${name}=${value}`);
  const before = await countActs();
  const { stdout, stderr } = spawnSync("pgbench", [...args, ...defined, "--file", file, server.url], {
    encoding: "utf8",
  });
  rmSync(folder, { recursive: true });
  const done = Number(/actually processed: (\d+)/.exec(stdout)?.[1]);
  const kept = (await countActs()) - before;
  if (done !== kept) throw new Error(`pgbench did ${done} acts, of which ${kept} were kept:\n${stdout}${stderr}`);
  return Number(/^tps = ([\d.]+)/m.exec(stdout)?.[1]);
}

async function countActs(): Promise<number> {
  const { rows } = await pool.query("select count(*)::int as acts from thirdstate_ledger where not undecided");
  return rows[0].acts;
}

/**
 * The statements with the values that the ledger sent, as parameters. The ident and the revisions are drawn anew for every act; no instant
 * was guessed, since a recorded one is not the present.
 */
function toScript(): { readonly script: string; readonly variables: readonly (readonly [string, string])[] } {
  const variables: [string, string][] = [];
  const revs = statements.map(({ values }) => values[1]);
  const [ident, , , , guessedAt] = statements.at(-1)?.values ?? [];
  const place = (value: unknown) => {
    if (value === ident) return "('i:' || :act)";
    if (revs.includes(value)) return `:rev${revs.indexOf(value)}`;
    const name = `value${variables.length}`;
    variables.push([name, String(value === guessedAt ? 0 : value)]);
    return `:${name}`;
  };
  const lines = statements.map(({ text, values }) => {
    const places = values.map(place);
    return text.replaceAll(/\$(\d+)/g, (_, number: string) => places[Number(number) - 1] ?? "").replaceAll("\n", " ");
  });
  const names = ["act", ...revs.map((_, index) => `rev${index}`)];
  const draws = names.map((name) => `\\set ${name} random(1, 1000000000000)`);
  return { script: [...draws, ...lines.map((line) => `${line};`)].join("\n"), variables };
}
