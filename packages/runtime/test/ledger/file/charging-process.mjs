// Charges the orders it is given once it hears "go", and says on stdout what it was granted and what it saw recorded.
import { once } from "node:events";
import { writeSync } from "node:fs";
import { setTimeout } from "node:timers/promises";
import { fileLedger } from "../../../dist/ledger/file-ledger.js";
import { fingerprintOf, identityOfKey } from "../../../dist/ledger/identity.js";

const [folder, ...orders] = process.argv.slice(2);
const scope = "charge";
const ledger = fileLedger(folder);
const openedAt = await ledger.open();
writeSync(1, "ready\n");
await once(process.stdin, "data");

for (const key of orders) {
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
    leaseMs: 600_000,
    quietMs: null,
    retentionMs: 0,
  });
  if (answer.state !== "fresh") continue;
  writeSync(1, `fresh ${key}\n`);
  await setTimeout(Math.random() * 4);
  await ledger.succeed(answer.lease.id, { status: "succeeded", kept: "json", value: key });
  writeSync(1, `recorded ${key}\n`);
}
process.exit();
