import { FailedOutcomeError } from "@thirdstate/types";
import { expect, it, vi } from "vitest";
import { z } from "zod";
import { idempotencyKey } from "../../src/acts/idempotency-key.ts";
import { toContent } from "../../src/anthropic/tool-result-content.ts";
import type { Remote } from "../../src/api/remote.ts";
import { idempotentTool } from "../../src/openai-agents/idempotent-tool.ts";
import { isNotice } from "../../src/tools/notice.ts";
import type { ToolEffect } from "../../src/tools/tool-effect.ts";
import { openHarbour, restart, script, socketError } from "../harbour.ts";

type Berth = { ship: string; pier?: number };

it("An act that a person settled as done is told as done, and not as an error", async () => {
  const { remote, ledger } = openHarbour();
  const dock = script<object>(socketError("ECONNRESET"), { pier: 4 });
  const moor = toolOf(remote, { execute: dock.call });
  await remote.within({ run: "desk-1" }, () => moor("call-1"));
  const [record] = await ledger.listInDoubt();
  await ledger.reconcile(record?.id ?? "", { happened: true }, { person: "Ada" });
  const told = await remote.within({ run: "desk-1" }, () => moor("call-2"));
  expect(told).toEqual({
    outcome: "succeeded",
    message: expect.stringContaining("moor took effect when it was asked for before, and was not carried out again."),
    record: record?.id,
  });
  expect(dock.count()).toBe(1);
});

it("An act whose value JSON does not keep is told as done after a restart", async () => {
  const harbour = openHarbour();
  const dock = script<object>({ at: new Date(0) }, { at: new Date(1) });
  const call = (remote: Remote) => remote.within({ run: "desk-1" }, () => toolOf(remote, { execute: dock.call })("1"));
  expect(await call(harbour.remote)).toEqual({ at: new Date(0) });
  await harbour.clock.pass(1);
  expect(await call(restart(harbour).remote)).toMatchObject({ outcome: "succeeded" });
  expect(dock.count()).toBe(1);
});

it("Outside any run nothing is recognised: the model is told not to ask again, and the process is warned once", async () => {
  const { remote } = openHarbour();
  const warnings = vi.spyOn(process, "emitWarning").mockReturnValue();
  const lose = () => Promise.reject(socketError("ECONNRESET"));
  const lost = toolOf(remote, { name: "moor alone", execute: lose });
  for (const id of ["call-1", "call-2"])
    expect(await lost(id)).toMatchObject({ message: expect.stringContaining("Do not call the tool again") });
  const keyed = toolOf(remote, { execute: lose, key: ({ ship }) => idempotencyKey("moor", ship) });
  expect(await keyed("call-1")).toMatchObject({ message: expect.stringContaining("does not carry it out a second") });
  expect(warnings.mock.calls.map(([words]) => String(words))).toEqual([
    expect.stringContaining("The tool `moor alone` was called outside any run"),
  ]);
  warnings.mockRestore();
});

it("A person is shown what is to be done also where a key names the act", async () => {
  const { remote } = openHarbour();
  const asked: unknown[] = [];
  const approve = async ({ intent, question }: { intent: unknown; question: string }) => {
    asked.push({ intent, question });
    return false;
  };
  const key = ({ ship }: Berth) => idempotencyKey("moor", ship);
  const moor = toolOf(remote, { key, write: { approve }, execute: async () => ({}) });
  for (const pier of [4, 4, 5]) await moor("", { ship: "Otter", pier }).catch(() => undefined);
  expect(asked).toMatchObject([4, 4, 5].map((pier) => ({ intent: { ship: "Otter", pier } })));
  // The same question has the same name when it is put again, and another question has another.
  const names = asked.map((one) => z.object({ question: z.string() }).parse(one).question);
  expect(names.map((name) => names.indexOf(name))).toEqual([0, 0, 2]);
});

it("An intent beside a key must be the same under it; a key alone is one act, whatever else is asked", async () => {
  const { remote } = openHarbour();
  const dock = script<object>({ pier: 4 }, { pier: 4 });
  const key = ({ ship }: Berth) => idempotencyKey("moor", ship);
  const alone = toolOf(remote, { key, execute: dock.call });
  expect([await alone("1"), await alone("2", { ship: "Otter", pier: 9 })]).toEqual([{ pier: 4 }, { pier: 4 }]);
  const strict = toolOf(remote, { name: "berth", key, intent: ({ pier = null }) => pier, execute: dock.call });
  await strict("3", { ship: "Seal", pier: 4 });
  expect(await strict("4", { ship: "Seal", pier: 4 })).toEqual({ pier: 4 });
  await expect(strict("5", { ship: "Seal", pier: 9 })).rejects.toThrow("(key_conflict)");
});

it("An id that a model's server leaves empty is no door to another call's record", async () => {
  const { remote } = openHarbour();
  const dock = script<object>({ pier: 4 }, { pier: 5 });
  const moor = toolOf(remote, { execute: dock.call });
  const answers = remote.within({ run: "desk-1" }, async () => [await moor(""), await moor("", { ship: "Seal" })]);
  expect(await answers).toEqual([{ pier: 4 }, { pier: 5 }]);
});

it("Two calls side by side with one intent are one act", async () => {
  const { remote, clock } = openHarbour();
  const dock = script<object>({ pier: 4 }, { pier: 5 });
  const moor = toolOf(remote, { execute: dock.call });
  const answers = remote.within({ run: "desk-1" }, () => Promise.all([moor("call-1"), moor("call-2")]));
  await clock.pass(1_000);
  expect(await answers).toEqual([{ pier: 4 }, { pier: 4 }]);
  expect(dock.count()).toBe(1);
});

it("A generator is refused before anything is begun", async () => {
  const { remote } = openHarbour();
  const begun = vi.fn();
  async function* moorings() {
    begun();
    yield await Promise.resolve({ pier: 4 });
  }
  // @ts-expect-error A generator is no promise.
  const moor = toolOf(remote, { execute: moorings });
  const error: unknown = await remote
    .within({ run: "desk-1" }, () => moor("call-1"))
    .catch((thrown: unknown) => thrown);
  expect(FailedOutcomeError.isInstance(error) && error.failure).toMatchObject({ code: "generator" });
  expect(begun).not.toHaveBeenCalled();
});

it("A notice is told from a tool's own answer, also when it was stored in between", async () => {
  const { remote } = openHarbour();
  const lost = toolOf(remote, { execute: () => Promise.reject(socketError("ECONNRESET")) });
  const notice = await remote.within({ run: "desk-1" }, () => lost("call-1"));
  expect([notice, JSON.parse(JSON.stringify(notice))].map(isNotice)).toEqual([true, true]);
  expect(isNotice({ outcome: "succeeded", message: "Moored at pier 4." })).toBe(false);
});

it("What Anthropic's runner cannot take becomes text, and never an error after the effect", () => {
  const circle: Record<string, unknown> = {};
  circle["self"] = circle;
  expect([toContent({ cents: 5n }), toContent(circle), toContent(undefined), toContent([])]).toEqual([
    '{"cents":"5"}',
    "[object Object]",
    "",
    "[]",
  ]);
  expect(toContent([{ type: "refund", cents: 5 }])).toBe('[{"type":"refund","cents":5}]');
  expect(toContent([{ type: "text", text: "Moored." }])).toEqual([{ type: "text", text: "Moored." }]);
});

/** The tool as its framework would call it, under this id. */
function toolOf<Output>(remote: Remote, effect: Omit<ToolEffect<Berth, Output, unknown>, "name"> & { name?: string }) {
  const parameters = z.object({ ship: z.string(), pier: z.number().optional() });
  const { execute } = idempotentTool(remote, { name: "moor", description: "Moors a ship.", parameters, ...effect });
  return (callId: string, berth: Berth = { ship: "Otter" }) => execute(berth, undefined, { toolCall: { callId } });
}
