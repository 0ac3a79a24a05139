import { createRemote, memoryLedger, type Duration } from "@thirdstate/runtime";
import { readTide, remote, type Tide } from "./harbour.js";

export function givesTimeInUnits(): void {
  // @ts-expect-error TS2322 There is no such unit.
  void remote.read("tide", { timeout: "45sec" }, readTide);
  // @ts-expect-error TS2322 A number as text says no unit.
  void remote.read("tide", { timeout: "45" }, readTide);
  // @ts-expect-error TS2322 Nor does a word.
  const soon: Duration = "soon";
  void soon;
}

export function hasNoKey(): void {
  // @ts-expect-error TS2339 A read changes nothing that a key could protect.
  void remote.read("tide", async ({ key }) => key);
  // @ts-expect-error TS2339 An agent's call is many calls, with a key each.
  void remote.agent("desk", async ({ key }) => key);
  // @ts-expect-error TS2339 A stream is a read.
  void remote.stream("tail", async ({ key }) => key);
}

export function takesNoOptionsOfOthers(): void {
  // @ts-expect-error TS2353 An agent is never repeated from outside.
  void remote.agent("desk", { retry: 2 }, readTide);
  // @ts-expect-error TS2353 Nor is its stream.
  void remote.agent.stream("desk", { retry: 2 }, readTide);
  // @ts-expect-error TS2353 A read joins no run of its own.
  void remote.read("tide", { run: "desk-1" }, readTide);
  // @ts-expect-error TS2353 A misspelt option.
  void remote.read("tide", { retries: 2 }, readTide);
}

export function isMadeWithABudgetAndALedger(): void {
  // @ts-expect-error TS2345 A budget is a decision.
  createRemote({ ledger: memoryLedger() });
  // @ts-expect-error TS2345 So is where writes are remembered.
  createRemote({ timeout: "60s" });
  // @ts-expect-error TS2322 There are two modes.
  createRemote({ timeout: "60s", ledger: memoryLedger(), mode: "off" });
}

// @ts-expect-error TS2322 An outcome is not its value.
export const tide: Promise<Tide> = remote.read("tide", readTide);

export async function readsUndecided(): Promise<void> {
  const outcome = await remote.read("tide", readTide);
  // @ts-expect-error TS2339 It may have none.
  outcome.value;
  // @ts-expect-error TS2322 A call that does not promise is not remote.
  void remote.read("tide", () => 17);
}
