import { runCases } from "./run-cases.ts";
import type { SiteCase } from "./site-table.ts";

/** What is said of the only call, a payment, when it fails. */
function told(name: string, body: string, answer: string): SiteCase {
  const code = `import Stripe from "stripe";
const stripe = new Stripe("sk_test");
const order = { payment_intent: "pi_1" };
${body}`;
  return { name, code, sites: [answer] };
}

function caught(name: string, handling: string, answer: string): SiteCase {
  return told(
    name,
    `export async function refund(): Promise<unknown> {
  try {
    return await stripe.refunds.create(order);
  } catch (error) {
    ${handling}
  }
}`,
    answer,
  );
}

const cases: readonly SiteCase[] = [
  told("nothing", `await stripe.refunds.create(order);`, "nothing"),
  caught("a word", `return "failed";`, "returned failed"),
  caught("another word", `return "done";`, "nothing"),
  caught("a flag", `return { ok: false };`, "returned failed"),
  caught("the other flag", `return { ok: true };`, "nothing"),
  caught("an error", `return { error };`, "returned error"),
  caught("no error", `return { error: undefined };`, "nothing"),
  caught("an error of a server", `return { isError: true, content: [] };`, "returned error"),
  caught("a response", `return Response.json({ success: false });`, "returned failed"),
  caught("a text", `return JSON.stringify({ status: "failed" });`, "returned failed"),
  caught("what else is in it", `return { ok: false, ...order };`, "nothing"),
  caught("a throw", `throw new Error("It failed.");`, "thrown failed"),
  caught("a throw that names its cause", `throw new Error("It failed.", { cause: error });`, "nothing"),
  caught("the error itself", `throw error;`, "nothing"),
  caught("doubt", `return { ok: false, note: "It may have gone through." };`, "nothing"),
  caught("a look", `return error instanceof TypeError ? { ok: false } : undefined;`, "nothing"),
  caught("a branch", `if (error instanceof TypeError) throw error;\n    return "failed";`, "nothing"),
  caught("a log before it", `console.error(error);\n    return "failed";`, "returned failed"),
  told(
    "a catch around a list",
    `export async function refundAll(payments: string[]) {
  try {
    await Promise.all(payments.map((payment_intent) => stripe.refunds.create({ payment_intent })));
    return "done";
  } catch {
    return "failed";
  }
}`,
    "returned failed",
  ),
  told(
    "a catch of another function",
    `const refund = () => stripe.refunds.create(order);
export async function run() {
  try {
    return await refund();
  } catch {
    return "failed";
  }
}`,
    "nothing",
  ),
  told(
    "a finally without a catch",
    `export async function refund() {
  try {
    return await stripe.refunds.create(order);
  } finally {
    console.log("failed");
  }
}`,
    "nothing",
  ),
];

runCases("told", cases, ({ told: read }) => {
  const found = read();
  return found === undefined ? "nothing" : `${found.by} ${found.says}`;
});
