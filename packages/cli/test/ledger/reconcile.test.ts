import { afterEach, describe, expect, it } from "vitest";
import { type Charge, chargeInDoubt, createDesk, type DoubtfulDesk, QUIET } from "./doubtful-desk.ts";

const resumable: Charge = { idempotent: true, quietMs: QUIET, retentionMs: 86_400_000 };

let desk: DoubtfulDesk | undefined;
afterEach(() => desk?.remove());

describe("thirdstate ledger reconcile", () => {
  it("records who said that it happened, and hands the given value to whoever asks again", async () => {
    const { run, ledger } = (desk = createDesk());
    const id = await chargeInDoubt(ledger);
    const settled = run(
      "ledger",
      "reconcile",
      id.slice(0, 14),
      "--happened",
      "--by",
      "Ann",
      "--value",
      '{"id":"ch_1"}',
    );
    expect(settled).toMatchObject({ code: 0, stdout: "" });
    expect(settled.stderr).toContain(`Recorded for ${id}: it happened, says Ann.\nWhoever asks for it again is handed`);
    await expect(chargeInDoubt(ledger)).rejects.toThrow("replay");
    expect(await ledger.listInDoubt()).toEqual([]);
  });

  it("prints what it settled as JSON", async () => {
    const { run, ledger } = (desk = createDesk());
    const id = await chargeInDoubt(ledger);
    const { code, stdout, stderr } = run("ledger", "reconcile", id, "--happened", "--by", "Ann", "--json");
    expect([code, stderr]).toEqual([0, ""]);
    expect(JSON.parse(stdout)).toMatchObject({ version: 1, id, isSettled: true, sentences: { length: 2 } });
  });

  it("says what a yes without a value means", async () => {
    const { run, ledger } = (desk = createDesk());
    const id = await chargeInDoubt(ledger);
    expect(run("ledger", "reconcile", id, "--happened", "--by", "Ann").stderr).toContain("`CodecMissingError`");
  });

  it("records a no once no request can arrive any more", async () => {
    const { run, ledger } = (desk = createDesk());
    const id = await chargeInDoubt(ledger, { quietMs: QUIET });
    const { code, stderr } = run("ledger", "reconcile", id, "--not-happened", "--by", "Ann");
    expect(code).toBe(0);
    expect(stderr).toMatch(/it did not happen, says Ann\.\nWhoever asks for it again sends it anew.+\n$/);
    expect(await chargeInDoubt(ledger)).toMatch(/\.2$/);
  });

  it.each<[string, Charge, RegExp]>([
    [
      "a request may still take effect",
      { quietMs: 90_000 },
      /a no counts from .+ UTC \(in 2 min\).+\nUntil then a request/,
    ],
    [
      "it can settle itself",
      resumable,
      /a no counts from .+ UTC \(in 24 h\).+\nUntil then it can settle itself: let the job/,
    ],
    [
      "no delay is declared",
      {},
      /how late a request .+ is not known.+\nDeclare `longestDelay` in the reconciler of charge/,
    ],
  ])("refuses a no while %s, unless it is to count at once", async (_, charge, words) => {
    const { run, ledger } = (desk = createDesk());
    const id = await chargeInDoubt(ledger, charge);
    const sayNo = (...flags: readonly string[]) =>
      run("ledger", "reconcile", id, "--not-happened", "--by", "Ann", ...flags);
    const refused = sayNo();
    expect(refused).toMatchObject({ code: 1, stdout: "" });
    expect(refused.stderr).toMatch(new RegExp(`^${id} was not settled: `));
    expect(refused.stderr).toMatch(words);
    expect(refused.stderr).toMatch(/\n--at-once records a no now: say it where .+\n$/);
    expect(JSON.parse(sayNo("--json").stdout)).toMatchObject({ version: 1, id, isSettled: false });
    expect(await ledger.listInDoubt()).toHaveLength(1);
    expect(sayNo("--at-once")).toMatchObject({
      code: 0,
      stderr: expect.stringContaining("it did not happen, says Ann."),
    });
    expect(await ledger.listInDoubt()).toEqual([]);
  });

  it("warns of what may still be on its way when a no counts at once", async () => {
    const { run, ledger } = (desk = createDesk());
    const ids = [`k:${"a".repeat(64)}`, `k:${"b".repeat(64)}`];
    const [open, declared] = await Promise.all(
      ids.map((ident, place) => chargeInDoubt(ledger, { ident, quietMs: place === 0 ? null : 90_000 })),
    );
    const sayNo = (id = "") => run("ledger", "reconcile", id, "--not-happened", "--at-once", "--by", "Ann").stderr;
    expect(sayNo(open)).toContain("How late a request may take effect is not known: if one was still on its way, it");
    expect(sayNo(declared)).toMatch(
      /A request that was sent may take effect until .+ UTC: if it does, it happens twice\./,
    );
  });

  it("sounds the alarm where the yes comes after a no", async () => {
    const { run, ledger } = (desk = createDesk());
    const id = await chargeInDoubt(ledger, { quietMs: QUIET });
    run("ledger", "reconcile", id, "--not-happened", "--by", "Ann");
    expect(run("ledger", "reconcile", id, "--not-happened", "--by", "Ann").stderr).toContain("known already");
    const later = await chargeInDoubt(ledger);
    const { code, stderr } = run("ledger", "reconcile", id, "--happened", "--by", "Bo");
    expect(code).toBe(1);
    expect(stderr).toContain(`It was sent again as ${later}: it may have happened twice.`);
    const changed = run("ledger", "reconcile", id, "--not-happened", "--by", "Bo");
    expect(changed).toMatchObject({ code: 1, stderr: expect.stringContaining("was not settled") });
  });

  it.each<[string, readonly string[], RegExp]>([
    ["no verdict", ["--by", "Ann"], /Say --happened or --not-happened/],
    ["both verdicts", ["--happened", "--not-happened", "--by", "Ann"], /cannot be used with/],
    ["nobody's name", ["--happened"], /'--by <name>' not specified/],
    ["an empty name", ["--happened", "--by", " "], /Name by --by the person/],
    ["a value that is no JSON", ["--happened", "--by", "Ann", "--value", "ch_1"], /--value is no JSON: ch_1\./],
    ["a yes that counts at once", ["--happened", "--at-once", "--by", "Ann"], /cannot be used with/],
    ["a value of what did not happen", ["--not-happened", "--by", "Ann", "--value", "1"], /cannot be used with/],
  ])("settles nothing with %s", async (_, flags, words) => {
    const { run, ledger } = (desk = createDesk());
    const id = await chargeInDoubt(ledger);
    const { code, stderr } = run("ledger", "reconcile", id, ...flags);
    expect(code).toBe(2);
    expect(stderr).toMatch(words);
    expect(await ledger.listInDoubt()).toHaveLength(1);
  });

  it("says that an id is not there, or is the beginning of two", async () => {
    const { run, ledger } = (desk = createDesk());
    await chargeInDoubt(ledger, { ident: `k:${"a".repeat(63)}1` });
    await chargeInDoubt(ledger, { ident: `k:${"a".repeat(63)}2` });
    const say = (id: string) => run("ledger", "reconcile", id, "--happened", "--by", "Ann").stderr;
    expect(say("k:b")).toMatch(/^Nothing in doubt begins with k:b\./);
    expect(say("k:a")).toMatch(/^k:a is the beginning of k:a+1\.1 and k:a+2\.1\. Give more of it\.\n$/);
    expect(say(`k:${"b".repeat(64)}.1`)).toMatch(/^The ledger holds no record/);
  });
});
