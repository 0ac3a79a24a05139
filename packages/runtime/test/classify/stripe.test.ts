import { describe, expect, it } from "vitest";
import { toClassifier, toResultClassifier } from "../../src/classify/classify.ts";

const classify = toClassifier([]);
const write = (fields: object, message = "storm") =>
  classify({ error: Object.assign(new Error(message), fields), keyed: true, aborted: undefined, effect: "write" });

const refused = Object.assign(new Error("connect ECONNREFUSED"), { code: "ECONNREFUSED" });
const connection = { type: "StripeConnectionError", detail: refused };

describe("an error of Stripe's client, which repeats once where a connection closed", () => {
  it.each([
    ["a rate limit", { type: "StripeRateLimitError", statusCode: 429 }],
    ["a conflict, also under a key of the client's own", { type: "StripeIdempotencyError", statusCode: 409 }],
  ])("%s may be about the repeat, so that the first request of a write is unknown", (_what, error) => {
    expect(write(error)).toMatchObject({ kind: "unknown", transient: true });
  });

  it("a rate limit on a read is no more than that", () => {
    const error = Object.assign(new Error("slow"), { type: "StripeRateLimitError", statusCode: 429 });
    const verdict = classify({ error, keyed: false, aborted: undefined, effect: "read" });
    expect(verdict).toMatchObject({ kind: "not-executed", transient: true });
  });

  it("a connection that was refused carried nothing, unless another came before it", () => {
    const message = "An error occurred with our connection to Stripe.";
    expect(write(connection, message)).toMatchObject({ kind: "not-executed", code: "ECONNREFUSED" });
    expect(write(connection, `${message} Request was retried 1 times.`)).toMatchObject({
      kind: "unknown",
      code: "ECONNREFUSED",
      transient: true,
    });
  });

  it("a refusal of the contents is one: an earlier request with the same contents was refused as well", () => {
    expect(write({ type: "StripeInvalidRequestError", statusCode: 400 })).toMatchObject({ kind: "rejected" });
  });
});

describe("a value of Stripe's client", () => {
  const read = toResultClassifier([]);
  const answer = (statusCode: number) =>
    Object.defineProperty({ id: "pi_1" }, "lastResponse", { value: { statusCode } });

  it("that came with a gateway's status is no success", () => {
    expect(read(answer(502), "write")).toMatchObject({ kind: "unknown", code: "http_502", transient: true });
    expect(read(answer(403), "write")).toMatchObject({ kind: "rejected", code: "http_403" });
  });

  it("that came with a success is one", () => {
    expect(read(answer(200), "write")).toBeUndefined();
  });
});
