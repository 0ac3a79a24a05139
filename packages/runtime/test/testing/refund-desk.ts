import type { Remote } from "@thirdstate/runtime";
import { idempotentTool } from "@thirdstate/runtime/ai-sdk";
import { isUnknown } from "@thirdstate/types";
import { z } from "zod";

/** What the desk needs of the bank. */
export interface Bank {
  refund(charge: string): Promise<{ id: string }>;
}

export async function refund(remote: Remote, bank: Bank, charge: string): Promise<string> {
  const outcome = await remote.write("desk.refund", { intent: { charge } }, () => bank.refund(charge));
  if (isUnknown(outcome)) return "We are finding out whether you were refunded.";
  return outcome.status === "succeeded" ? `Refunded, ${outcome.value.id}.` : "Not refunded.";
}

export function refundTool(remote: Remote, bank: Bank) {
  const inputSchema = z.object({ charge: z.string() });
  return idempotentTool(remote, { name: "refund", inputSchema, execute: ({ charge }) => bank.refund(charge) });
}
