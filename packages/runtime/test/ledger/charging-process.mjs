// Charges the orders it is given once it hears "go", and says on stdout what it was granted and what it saw recorded.
import { once } from "node:events";
import { writeSync } from "node:fs";
import { createRequire } from "node:module";
import { setTimeout } from "node:timers/promises";
import { fingerprintOf, identityOfKey } from "../../dist/ledger/identity.js";
import { fileLedger, postgresLedger, redisLedger, sqliteLedger } from "../../dist/ledger.js";

const [kind, place, leaseMs, ...orders] = process.argv.slice(2);
const contracts = createRequire(new URL("../../../../fixtures/contracts/package.json", import.meta.url));
const open = {
  file: () => fileLedger(place),
  "better-sqlite3": () => sqliteLedger(contracts("better-sqlite3")(place)),
  "node:sqlite": async () => sqliteLedger(new (await import("node:sqlite")).DatabaseSync(place)),
  PostgreSQL: async () => {
    const { Pool } = (await import("pg")).default;
    const pool = new Pool({ connectionString: place, max: 2 });
    pool.on("error", () => undefined);
    return postgresLedger(pool);
  },
  Redis: async () => {
    const { createClient } = await import("redis");
    const client = createClient({ socket: { path: place } });
    client.on("error", () => undefined);
    return redisLedger(await client.connect());
  },
};
const scope = "charge";
const ledger = await open[kind]();
const openedAt = await ledger.open();
writeSync(1, "ready\n");
await once(process.stdin, "data");

for (const key of orders) await charge(key).catch((error) => writeSync(1, `error ${key} ${error.message}\n`));
process.exit();

async function charge(key) {
  const answer = await ledger.ask({
    ...identityOfKey({ scope, key }),
    run: `run-${process.pid}`,
    scope,
    openedAt,
    told: [],
    fingerprint: fingerprintOf(key),
    site: "desk.charge",
    idempotent: false,
    sent: true,
    leaseMs: Number(leaseMs),
    quietMs: null,
    retentionMs: 0,
  });
  if (answer.state !== "fresh") return;
  writeSync(1, `fresh ${key}\n`);
  await setTimeout(Math.random() * 4);
  await ledger.succeed(answer.lease.id, { status: "succeeded", kept: "json", value: key });
  writeSync(1, `recorded ${key}\n`);
}
