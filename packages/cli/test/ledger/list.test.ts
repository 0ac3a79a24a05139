import { afterEach, describe, expect, it } from "vitest";
import { chargeInDoubt, createDesk, type DoubtfulDesk } from "./doubtful-desk.ts";

let desk: DoubtfulDesk | undefined;
afterEach(() => desk?.remove());

describe("thirdstate ledger list", () => {
  it("shows what is in doubt in a table, with ids that `reconcile` takes", async () => {
    const { run, ledger } = (desk = createDesk());
    const id = await chargeInDoubt(ledger);
    const { code, stdout, stderr } = run("ledger", "list");
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    const [head, row, ...rest] = stdout.split("\n");
    expect(head?.split(/\s+/)).toEqual(["id", "since", "scope", "site", "attempts", "reason", "intent"]);
    const since = new RegExp(String.raw`^${id.slice(0, 14)}  \d{4}-\d\d-\d\dT\d\d:\d\d:\d\d  `);
    expect(row).toMatch(since);
    expect(row?.split(/\s+/).slice(2)).toEqual(["charge", "desk.charge", "1", "ECONNRESET", '{"amount":50}']);
    expect(rest.join("\n")).toContain("1 in doubt.");
  });

  it("gives whole ids where two begin alike", async () => {
    const { run, ledger } = (desk = createDesk());
    const first = await chargeInDoubt(ledger, { ident: `k:${"a".repeat(63)}1` });
    const second = await chargeInDoubt(ledger, { ident: `k:${"a".repeat(63)}2` });
    const { stdout } = run("ledger", "list");
    for (const id of [first, second]) expect(stdout).toContain(`${id}  `);
  });

  it("gives everything as JSON, and only what was asked for", async () => {
    const { run, ledger } = (desk = createDesk());
    const id = await chargeInDoubt(ledger);
    const report = JSON.parse(run("ledger", "list", "--json", "--scope", "charge").stdout);
    expect(report).toMatchObject({
      version: 1,
      inDoubt: [{ id, scope: "charge", key: "order-1", attempts: 1, reason: "ECONNRESET", intent: { amount: 50 } }],
    });
    expect(JSON.parse(run("ledger", "list", "--json", "--scope", "refund").stdout).inDoubt).toEqual([]);
  });

  it("does not show what was encrypted, and needs no key to list it", async () => {
    const turn = (text: string) => Promise.resolve([...text].reverse().join(""));
    const { run, ledger } = (desk = createDesk({ encrypt: { encrypt: turn, decrypt: turn } }));
    await chargeInDoubt(ledger);
    expect(run("ledger", "list").stdout).toContain("(sealed)");
    const [doubt] = JSON.parse(run("ledger", "list", "--json").stdout).inDoubt;
    expect(doubt).toMatchObject({ sealed: true, scope: "charge" });
    expect(doubt).not.toHaveProperty("intent");
  });

  it("says when nothing is in doubt", async () => {
    const { run, ledger } = (desk = createDesk());
    await ledger.open();
    expect(run("ledger", "list")).toEqual({ code: 0, stdout: "Nothing is in doubt.\n", stderr: "" });
  });
});
