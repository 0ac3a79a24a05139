import { isUnknown } from "@thirdstate/types";
import Stripe from "stripe";
import { afterEach, describe, expect, it } from "vitest";
import { createRemote } from "../../src/create-remote.ts";
import { idempotencyKey } from "../../src/acts/idempotency-key.ts";
import { memoryLedger } from "../../src/ledger/memory-ledger.ts";
import { answer, type Fault, type FaultServer, openFaultServer, reset } from "./fault-server.ts";

const intent = { id: "pi_1", object: "payment_intent", amount: 17 };
const key = idempotencyKey("charge", "order-17");
const open: FaultServer[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((server) => server.close()));
});

describe("a Stripe charge", () => {
  it("whose reply is lost is repeated under one key, and replayed to whoever asks again", async () => {
    const { server, charge } = await openDesk(reset, reset, answer(200, intent));
    expect(await charge()).toMatchObject({ status: "succeeded", value: intent, replayed: false });
    expect(server.requests.map((request) => request.key)).toEqual([key, key, key]);
    expect(await charge()).toMatchObject({ status: "succeeded", value: intent, replayed: true });
    expect(server.requests).toHaveLength(3);
  });

  it("whose reply never comes is unknown, in the ledger under its key, and resumed under that key", async () => {
    const { server, charge, ledger } = await openDesk(
      answer(500, { error: { type: "api_error" } }),
      answer(500, { error: { type: "api_error" } }),
      answer(200, intent),
    );
    const first = await charge();
    expect(isUnknown(first) && first.inDoubt).toMatchObject({ reason: "http_500", phase: "sent", attempts: 2, key });
    expect(await ledger.listInDoubt()).toMatchObject([{ key, scope: "charge", site: "desk.charge" }]);
    expect(await charge()).toMatchObject({ status: "succeeded", value: intent });
    expect(new Set(server.requests.map((request) => request.key))).toEqual(new Set([key]));
    expect(await ledger.listInDoubt()).toEqual([]);
  });

  it("that is declined after a lost reply has failed: Stripe keeps a decline under the key", async () => {
    const declined = {
      error: { type: "card_error", code: "card_declined", decline_code: "lost_card", message: "Declined." },
    };
    const { charge } = await openDesk(answer(500, { error: { type: "api_error" } }), answer(402, declined));
    expect(await charge()).toMatchObject({ status: "failed", error: { reason: "rejected", code: "lost_card" } });
  });

  it("that is refused for its contents after a lost reply stays unknown: Stripe does not keep that", async () => {
    const refused = { error: { type: "invalid_request_error", message: "No such currency." } };
    const { charge } = await openDesk(answer(500, { error: { type: "api_error" } }), answer(400, refused));
    expect(await charge()).toMatchObject({ inDoubt: { reason: "http_500" } });
  });

  it("that meets its own earlier request at work waits for it", async () => {
    const inUse = { error: { type: "invalid_request_error", code: "idempotency_key_in_use", message: "Again later." } };
    const { charge } = await openDesk(answer(409, inUse, { "retry-after": "0" }), answer(200, intent));
    expect(await charge()).toMatchObject({ status: "succeeded", value: intent });
  });
});

async function openDesk(...faults: [Fault, ...Fault[]]) {
  const server = await openFaultServer(...faults);
  open.push(server);
  const { hostname, port } = new URL(server.url);
  const stripe = new Stripe("sk_test_1", { host: hostname, port: Number(port), protocol: "http" });
  const ledger = memoryLedger();
  const remote = createRemote({ timeout: "30s", ledger });
  const retry = { times: 1, base: 1 };
  const charge = () =>
    remote.write(
      "desk.charge",
      { key, scope: "charge", idempotent: true, retry },
      ({ key: idempotencyKey, innerRetries }) =>
        stripe.paymentIntents.create(
          { amount: 17, currency: "eur" },
          { idempotencyKey, maxNetworkRetries: innerRetries(1) },
        ),
    );
  return { server, charge, ledger };
}
