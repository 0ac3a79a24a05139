import ts from "typescript";
import { expect, it } from "vitest";
import { syntactic } from "../../src/compiler/syntactic.ts";
import { describeTools, type DescribedTool } from "./tool-table.ts";

const start = `import { tool } from "ai";
import Stripe from "stripe";
import { z } from "zod";
import { remote } from "./remote.config";
import { settle } from "./orders";
const stripe = new Stripe("sk_test");
const issue = (payment: string) => stripe.refunds.create({ payment_intent: payment });
`;

/** As lint sees it without types: this file and no other. */
function findAlone(handler: string): DescribedTool | undefined {
  const fileName = "/shop/tools.ts";
  const text = `${start}export const act = tool({ inputSchema: z.object({}), execute: ${handler} });`;
  return describeTools(syntactic(ts, [{ fileName, text }]), fileName)[0];
}

it("knows no key where the guard's origin cannot be seen", () => {
  const act = findAlone('() => remote.write("refund", { intent: 1 }, () => stripe.refunds.create({ charge: "ch_1" }))');
  expect(act?.effects).toEqual(["unknown: act -> stripe.refunds.create"]);
});

it("knows no key behind a function that such a guard calls", () => {
  const act = findAlone('() => remote.write("refund", { intent: 1 }, () => issue("pi_1"))');
  expect(act?.effects).toEqual(["unknown: act -> issue (tools.ts:7) -> stripe.refunds.create"]);
});

it("is sure of a missing key where no guard is near", () => {
  expect(findAlone('() => issue("pi_1")')?.effects).toEqual(["no: act -> issue (tools.ts:7) -> stripe.refunds.create"]);
});

it("knows no effect of a function from another file", () => {
  expect(findAlone("() => settle()")).toMatchObject({ effect: "unknown", effects: [] });
});
