import { join } from "node:path";
import { runInNewContext } from "node:vm";
import { build } from "esbuild";
import { expect, it } from "vitest";

const dist = join(__dirname, "../../dist");

/** The whole door as a bundler for a worker sees it: a builtin of Node that is imported fails the build. */
async function bundle(program: string): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents: program, resolveDir: dist, loader: "js" },
    bundle: true,
    write: false,
    platform: "browser",
    format: "iife",
  });
  return outputFiles[0]?.text ?? "";
}

it("the ledgers of servers run where there is no Node", async () => {
  const text = await bundle(`
    import { postgresLedger, redisLedger, sqliteLedger, memoryLedger } from "./ledger.js";
    const written = [];
    const query = async (text, values) => {
      if (!text.startsWith("select")) written.push(values[1]);
      return { rows: [{ now: 1000, rev: 0, records: null, changed_at: 0 }] };
    };
    const ask = {
      ident: "i:1", keyRoot: "i:1", told: [], openedAt: 0, leaseMs: 1000, fingerprint: "f", idempotent: false, scope: "charge",
      intent: null, site: "desk.charge", sent: true, quietMs: null, retentionMs: 0,
    };
    postgresLedger({ query }).ask(ask).then(({ state }) => done({ state, written, doors: [redisLedger, sqliteLedger, memoryLedger].map((door) => typeof door) }), failed);
  `);
  const seen = await new Promise((done, failed) => {
    runInNewContext(text, { done, failed, crypto, performance, TextEncoder, setTimeout, structuredClone, btoa });
  });
  expect(seen).toEqual({
    state: "fresh",
    written: [expect.toSatisfy((rev: number) => Number.isSafeInteger(rev) && rev > 0)],
    doors: ["function", "function", "function"],
  });
});
