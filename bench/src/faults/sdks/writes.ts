import { Resend } from "resend";
import Stripe from "stripe";
import type { Caller, CallOptions } from "../caller.ts";
import { type Callee, json, readKeyHeader } from "../exchange.ts";

/** https://docs.stripe.com/api/payment_intents */
const payments: Callee = {
  reply: () => json({ id: "pi_1", object: "payment_intent", amount: 1700, status: "succeeded" }),
  readKey: readKeyHeader,
  error: (status) => ({
    error: { type: status === 409 ? "idempotency_error" : "api_error", message: `storm ${status}` },
  }),
};

/** https://resend.com/docs/api-reference/emails/send-email */
const mail: Callee = {
  reply: () => json({ id: "mail_1" }),
  readKey: readKeyHeader,
  error: (status) => ({ name: "application_error", message: `storm ${status}`, statusCode: status }),
};

const orders: Callee = {
  reply: () => json({ id: "order_1" }),
  readKey: readKeyHeader,
  error: (status) => ({ message: `storm ${status}` }),
};

const letter = { from: "desk@example.com", to: "otter@example.com", subject: "Tide", text: "Rising." };

export const writes: readonly Caller[] = [
  write("stripe", true, 2, payments, (url, options) => pay(url, options, { idempotencyKey: options.key })),
  write("stripe, no key", false, 2, payments, (url, options) => pay(url, options, {})),
  {
    ...write("resend", true, 0, mail, (url, { key }) => sendMail(url, { idempotencyKey: key })),
    isFailure: hasError,
  },
  { ...write("resend, no key", false, 0, mail, (url) => sendMail(url, {})), isFailure: hasError },
  write("fetch", true, 0, orders, (url, { key, signal }) => post(url, { "idempotency-key": key }, signal)),
  {
    // As the codemod finds it: whoever gets a `Response` looks at its status.
    ...write("fetch, Response", true, 0, orders, (url, { key, signal }) =>
      fetch(url, { method: "POST", body: "{}", headers: { "idempotency-key": key }, signal }),
    ),
    isFailure: (value) => value instanceof Response && !value.ok,
  },
  write("fetch, no key", false, 0, orders, (url, { signal }) => post(url, {}, signal)),
];

function pay(url: string, { retries }: CallOptions, key: { idempotencyKey?: string }): Promise<unknown> {
  const { hostname, port, protocol } = new URL(url);
  const stripe = new Stripe("sk_test_1", {
    host: hostname,
    port: port === "" ? 80 : Number(port),
    protocol: protocol === "https:" ? "https" : "http",
    timeout: 1_500,
    telemetry: false,
  });
  return stripe.paymentIntents.create(
    { amount: 1700, currency: "eur" },
    { ...key, ...(retries !== undefined && { maxNetworkRetries: retries }) },
  );
}

function sendMail(url: string, options: { idempotencyKey?: string }): Promise<unknown> {
  return new Resend("re_1", { baseUrl: url }).emails.send(letter, options);
}

async function post(url: string, headers: Record<string, string>, signal: AbortSignal): Promise<unknown> {
  const response = await fetch(url, { method: "POST", body: "{}", headers, signal });
  if (response.ok) return response.json();
  const { status, headers: answered } = response;
  throw Object.assign(new Error(await response.text()), { status, headers: answered });
}

function hasError(value: unknown): boolean {
  return typeof value === "object" && value !== null && "error" in value && value.error !== null;
}

function write(name: string, isKeyed: boolean, ownRetries: number, callee: Callee, call: Caller["call"]): Caller {
  return { name, kind: "write", isKeyed, ownRetries, callee, call };
}
