import { afterEach, describe, expect, it } from "vitest";
import { type Charge, chargeInDoubt, createDesk, type DoubtfulDesk, QUIET } from "./doubtful-desk.ts";

const DAY = 86_400_000;
const inRun: Charge = { ident: `i:${"b".repeat(64)}`, run: "case-7", idempotent: true, retentionMs: DAY };

const withoutInstants = (text: string): string => text.replace(/\d{4}-\d\d-\d\d \d\d:\d\d:\d\d UTC/g, "<instant>");

let desk: DoubtfulDesk | undefined;
afterEach(() => desk?.remove());

describe("thirdstate ledger list", () => {
  it("shows a block for each, with an id that `reconcile` takes and the key to search for", async () => {
    const { run, ledger } = (desk = createDesk());
    await chargeInDoubt(ledger, { run: "case-7", reopenable: true });
    const { code, stdout, stderr } = run("ledger", "list");
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(withoutInstants(stdout)).toMatchInlineSnapshot(`
      "k:aaaaaaaaaaaa  desk.charge
        key      order-1
        sent     <instant>, once
        intent   {"amount":50}
        scope    charge
        run      case-7
        unknown  ECONNRESET, after the request had left
        again    stays in doubt, and nothing is sent, until somebody settles it
        a no     needs --at-once: how late a request may still take effect is not known

      1 in doubt. Search the provider's books for the key, and say what you found:
        thirdstate ledger reconcile <id> --happened|--not-happened --by <name>
      "
    `);
  });

  it.each<[string, Charge, string]>([
    ["the last request is quiet", { quietMs: QUIET }, "counts now"],
    ["one may still take effect", { quietMs: 90_000 }, "counts from <instant> (in 2 min)"],
    ["it can be resumed", { idempotent: true, quietMs: QUIET, retentionMs: DAY }, "counts from <instant> (in 24 h)"],
    ["no delay is declared", {}, "needs --at-once: how late a request may still take effect is not known"],
  ])("says from when on a no counts where %s", async (_, charge, words) => {
    const { run, ledger } = (desk = createDesk());
    await chargeInDoubt(ledger, charge);
    expect(withoutInstants(run("ledger", "list").stdout)).toContain(`\n  a no     ${words}\n`);
  });

  it.each<[string, Charge, RegExp]>([
    ["takes no key", {}, /stays in doubt, and nothing is sent, until somebody settles it$/],
    [
      "has a business key",
      { idempotent: true, retentionMs: DAY },
      /before <instant> it settles itself: it is sent again under the same key$/,
    ],
    ["may be forgotten", { idempotent: true }, /stays in doubt: the provider may have forgotten the key at <instant>$/],
    ["is of a named run", { ...inRun, reopenable: true }, /before <instant> it settles itself/],
    ["is of a run without a name", inRun, /stays in doubt: it was sent outside any named run/],
  ])("says what becomes of an act that %s where it is asked for again", async (_, charge, words) => {
    const { run, ledger } = (desk = createDesk());
    await chargeInDoubt(ledger, charge);
    const again = withoutInstants(run("ledger", "list").stdout)
      .split("\n")
      .find((line) => line.startsWith("  again "));
    expect(again).toMatch(words);
  });

  it("says between which instants several requests left", async () => {
    const { run, ledger } = (desk = createDesk());
    const charge: Charge = { idempotent: true, retentionMs: DAY };
    await chargeInDoubt(ledger, charge);
    await chargeInDoubt(ledger, charge);
    expect(withoutInstants(run("ledger", "list").stdout)).toContain(
      "  sent     2 times between <instant> and <instant>\n",
    );
  });

  it("lists an act whose key is never forgotten, though no date is so late", async () => {
    const { run, ledger } = (desk = createDesk());
    const id = await chargeInDoubt(ledger, { idempotent: true, retentionMs: Number.MAX_SAFE_INTEGER, quietMs: QUIET });
    expect(run("ledger", "list").stdout).toContain("before +275760-09-13 00:00:00 UTC it settles itself");
    expect(run("ledger", "reconcile", id, "--not-happened", "--by", "Ann").code).toBe(1);
  });

  it("stays inside 100 columns, and cuts no key", async () => {
    const { run, ledger } = (desk = createDesk());
    await chargeInDoubt(ledger, { idempotent: true, retentionMs: DAY, quietMs: 60_000, text: "x".repeat(200) });
    const lines = run("ledger", "list").stdout.split("\n");
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(100);
    expect(lines).toContain("  key      order-1");
    expect(lines.find((line) => line.startsWith("  intent"))).toMatch(/x…$/);
  });

  it("gives whole ids where two begin alike", async () => {
    const { run, ledger } = (desk = createDesk());
    const first = await chargeInDoubt(ledger, { ident: `k:${"a".repeat(63)}1` });
    const second = await chargeInDoubt(ledger, { ident: `k:${"a".repeat(63)}2` });
    const { stdout } = run("ledger", "list");
    for (const id of [first, second]) expect(stdout).toContain(`${id}  desk.charge\n`);
  });

  it("gives everything as JSON, and only what was asked for", async () => {
    const { run, ledger } = (desk = createDesk());
    const id = await chargeInDoubt(ledger, { idempotent: true, retentionMs: DAY, quietMs: 60_000 });
    const report = JSON.parse(run("ledger", "list", "--json", "--scope", "charge").stdout);
    expect(report).toMatchObject({
      version: 1,
      inDoubt: [{ id, scope: "charge", key: "order-1", attempts: 1, reason: "ECONNRESET", intent: { amount: 50 } }],
    });
    const [{ began, since, resumableUntil, noCountsFrom, ...doubt }] = report.inDoubt;
    expect(doubt).toMatchObject({ sends: 1, phase: "sent", idempotent: true });
    expect(began).toBe(since);
    const [record] = await ledger.listInDoubt();
    expect(Date.parse(resumableUntil)).toBe(Math.floor(record?.resumeUntil ?? 0));
    expect(Date.parse(noCountsFrom)).toBe(1_000 * Math.ceil((record?.noCountsFrom ?? 0) / 1_000));
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
