import { UnknownOutcomeError } from "@thirdstate/types";
import { describe, expect, it } from "vitest";
import { never, openHarbour, script, socketError, statusError } from "./harbour.ts";

describe("a read", () => {
  it("succeeds with what the call gave", async () => {
    const { remote } = openHarbour();
    expect(await remote.read("tide.now", async () => "rising")).toEqual({
      status: "succeeded",
      value: "rising",
      replayed: false,
    });
  });

  it("repeats after a lost connection, as often as it is told", async () => {
    const { remote, clock } = openHarbour();
    const tide = script<string>(socketError("ECONNRESET"), socketError("EPIPE"), "rising");
    const outcome = remote.read("tide.now", { retry: 2 }, tide.call);
    await clock.pass(10_000);
    expect(await outcome).toMatchObject({ status: "succeeded", value: "rising" });
    expect(tide.count()).toBe(3);
  });

  it("does not repeat by default", async () => {
    const { remote } = openHarbour();
    const tide = script<string>(socketError("ECONNRESET"), "rising");
    expect(await remote.read("tide.now", tide.call)).toMatchObject({ status: "unknown" });
    expect(tide.count()).toBe(1);
  });

  it("does not repeat what the callee refused", async () => {
    const { remote } = openHarbour();
    const tide = script<string>(statusError(404), "rising");
    expect(await remote.read("tide.now", { retry: 5 }, tide.call)).toMatchObject({
      status: "failed",
      error: { site: "tide.now", reason: "rejected", code: "http_404", message: "status 404" },
    });
    expect(tide.count()).toBe(1);
  });

  it("stays unknown once an attempt was, whatever the later ones say", async () => {
    const { remote, clock } = openHarbour();
    const tide = script<string>(socketError("ECONNRESET"), statusError(429), statusError(429));
    const outcome = remote.read("tide.now", { retry: 2 }, tide.call);
    await clock.pass(30_000);
    expect(await outcome).toMatchObject({ status: "unknown", inDoubt: { reason: "ECONNRESET", attempts: 3 } });
  });

  it("has failed when every attempt was turned away", async () => {
    const { remote, clock } = openHarbour();
    const tide = script<string>(statusError(429), statusError(429));
    const outcome = remote.read("tide.now", { retry: 1 }, tide.call);
    await clock.pass(30_000);
    expect(await outcome).toMatchObject({ status: "failed", error: { reason: "not-executed", code: "http_429" } });
  });

  it("takes an error that nobody knows for unknown and does not repeat it", async () => {
    const { remote } = openHarbour();
    const tide = script<string>(new Error("fog"), "rising");
    expect(await remote.read("tide.now", { retry: 2 }, tide.call)).toMatchObject({
      status: "unknown",
      inDoubt: { reason: "unrecognised" },
    });
    expect(tide.count()).toBe(1);
  });

  it("takes an error thrown before the first await as it takes any other", async () => {
    const { remote } = openHarbour();
    const outcome = await remote.read("tide.now", () => {
      throw statusError(401);
    });
    expect(outcome).toMatchObject({ status: "failed", error: { code: "http_401" } });
  });

  it("lets a framework's control flow through untouched", async () => {
    const { remote } = openHarbour();
    const interrupt = Object.assign(new Error("ask the harbour master"), { name: "GraphInterrupt" });
    await expect(remote.read("tide.now", { retry: 2 }, () => Promise.reject(interrupt))).rejects.toBe(interrupt);
  });
});

describe("read.orThrow", () => {
  it("gives the value", async () => {
    const { remote } = openHarbour();
    expect(await remote.read.orThrow("tide.now", async () => "rising")).toBe("rising");
  });

  it.each([statusError(404), socketError("ECONNRESET"), new TypeError("fog")])(
    "throws the SDK's own error",
    async (error) => {
      const { remote } = openHarbour();
      await expect(remote.read.orThrow("tide.now", () => Promise.reject(error))).rejects.toBe(error);
    },
  );

  it("throws an UnknownOutcomeError for our own deadline, for which no SDK has an error", async () => {
    const { remote, clock } = openHarbour();
    const value = remote.read.orThrow("tide.now", { timeout: "5s" }, never);
    const caught = value.catch((error: unknown) => error);
    await clock.pass(5_000);
    expect(await caught).toBeInstanceOf(UnknownOutcomeError);
  });

  it("gives back a value that reports an error, as the bare call does", async () => {
    const { remote } = openHarbour();
    const refused = { data: null, error: { statusCode: 422, name: "validation_error", message: "no such pier" } };
    expect(await remote.read.orThrow("mail.get", async () => refused)).toBe(refused);
    expect(await remote.read("mail.get", async () => refused)).toMatchObject({
      status: "failed",
      error: { reason: "rejected", code: "http_422", message: "no such pier", resolved: { value: refused } },
    });
  });
});
