import { mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import ts from "typescript";
import { afterEach, beforeEach, expect, test } from "vitest";
import { findComplaints } from "../src/find-complaints.ts";
import { findJsonForms } from "../src/find-json-forms.ts";

const head = `type Json = string | number | boolean | null | readonly Json[] | { readonly [name: string]: Json };
declare function write(options: { readonly intent: Json }): void;
interface Order { readonly id: string; readonly amount: number }
interface Parcel { readonly orders: readonly Order[]; readonly sentAt: Date; readonly note?: string }
class Till { #cash = 0; count(): number { return this.#cash; } }
interface AbortSignal { readonly aborted: boolean }
declare const stop: AbortSignal | undefined;
declare const order: Order, parcel: Parcel, till: Till, amount: number, other: bigint;
`;

let folder = "";
beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), "json-forms-")));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

function readForms(call: string): readonly (readonly [string, string])[] {
  const fileName = join(folder, "desk.ts");
  writeFileSync(fileName, `${head}${call}\n`);
  const options = { strict: true, noEmit: true, types: [], target: ts.ScriptTarget.ES2022, lib: ["lib.es2022.d.ts"] };
  const program = ts.createProgram([fileName], options);
  const [complaint] = findComplaints(ts, program, new Map([[fileName, "whole"]]));
  if (complaint === undefined) throw new Error("The compiler takes it as it is.");
  return [...findJsonForms(ts, program, complaint)];
}

test.each([
  ["an interface of JSON is copied", "write({ intent: { order, amount } });", [["order", "copy"]]],
  ["data that is no JSON is projected", "write({ intent: { parcel } });", [["parcel", "projection"]]],
  [
    "each by itself",
    "write({ intent: { bought: order, parcel } });",
    [
      ["bought", "copy"],
      ["parcel", "projection"],
    ],
  ],
  [
    "a signal and a function say nothing of what is asked for",
    "write({ intent: { amount, stop, then: (): void => undefined } });",
    [
      ["stop", "none"],
      ["then", "none"],
    ],
  ],
  ["what hides its state has no form, and then nothing has", "write({ intent: { order, till } });", []],
  ["a bigint has none", "write({ intent: { other } });", []],
  ["a complaint about something else has none", "write({ intent: order });", []],
] as const)("%s", (_, call, forms) => {
  expect(readForms(call)).toEqual(forms);
});
