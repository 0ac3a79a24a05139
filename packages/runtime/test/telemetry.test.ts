import { context, metrics, SpanStatusCode, trace } from "@opentelemetry/api";
import { AsyncLocalStorageContextManager } from "@opentelemetry/context-async-hooks";
import { PrometheusExporter, PrometheusSerializer } from "@opentelemetry/exporter-prometheus";
import { MeterProvider } from "@opentelemetry/sdk-metrics";
import { BasicTracerProvider, InMemorySpanExporter, SimpleSpanProcessor } from "@opentelemetry/sdk-trace-base";
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { idempotencyKey } from "../src/acts/idempotency-key.ts";
import { openTelemetry } from "../src/telemetry.ts";
import type { RemoteConfig } from "../src/api/remote-config.ts";
import { chat, lines, Log } from "./chunks.ts";
import { forgetTelemetry } from "./forget-telemetry.ts";
import { openHarbour, script, socketError } from "./harbour.ts";

const spans = new InMemorySpanExporter();
const tracer = new BasicTracerProvider({ spanProcessors: [new SimpleSpanProcessor(spans)] }).getTracer("harbour");

// Of the files that share a process, some set up a whole SDK.
beforeAll(() => {
  forgetTelemetry();
  context.setGlobalContextManager(new AsyncLocalStorageContextManager().enable());
});
afterAll(() => {
  context.disable();
});
afterEach(() => {
  spans.reset();
});

function openMeasured(config: Partial<RemoteConfig> = {}) {
  const exporter = new PrometheusExporter({ preventServerStart: true });
  const meter = new MeterProvider({ readers: [exporter] }).getMeter("harbour");
  const harbour = openHarbour({ telemetry: openTelemetry({ meter, tracer }), ...config });
  const scrape = async () => {
    const { resourceMetrics } = await exporter.collect();
    return new PrometheusSerializer("", false).serialize(resourceMetrics);
  };
  return { ...harbour, scrape };
}

function finished() {
  return spans.getFinishedSpans().map(({ name, attributes, status, events }) => ({
    name,
    attributes,
    isError: status.code === SpanStatusCode.ERROR,
    attempts: events.map((event) => event.attributes?.["remote.attempt"]),
  }));
}

describe("spans", () => {
  it("tell of a call: its outcome, its attempts and its reason", async () => {
    const { remote, clock } = openMeasured();
    clock.chance = 0;
    const tide = script<string>(socketError("ECONNRESET"), socketError("ECONNRESET"));
    const read = remote.read("tide.now", { retry: 1 }, tide.call);
    await clock.pass(0);
    await read;
    expect(finished()).toEqual([
      {
        name: "tide.now",
        isError: true,
        attempts: [2],
        attributes: {
          "remote.site": "tide.now",
          "remote.effect": "read",
          "remote.outcome": "unknown",
          "remote.call.attempts": 2,
          "remote.replayed": false,
          "remote.reason": "ECONNRESET",
          "error.type": "ECONNRESET",
        },
      },
    ]);
  });

  it("lie under the agent's, hop by hop, and under a call's whatever its SDK starts", async () => {
    const { remote } = openMeasured();
    await remote.agent("desk.answer", { run: "ticket-7" }, async () => {
      await remote.write("charge", { intent: 7, callId: "call_1" }, async () => {
        tracer.startSpan("POST").end();
        return "charged";
      });
    });
    const [post, tool, agent] = spans.getFinishedSpans();
    expect([post?.name, tool?.name, agent?.name]).toEqual(["POST", "execute_tool charge", "invoke_agent desk.answer"]);
    expect(post?.parentSpanContext?.spanId).toBe(tool?.spanContext().spanId);
    expect(tool?.parentSpanContext?.spanId).toBe(agent?.spanContext().spanId);
    expect(tool?.attributes).toMatchObject({
      "gen_ai.operation.name": "execute_tool",
      "gen_ai.tool.name": "charge",
      "gen_ai.tool.call.id": "call_1",
      "remote.run": "ticket-7",
      "remote.outcome": "succeeded",
    });
    expect(tool?.attributes["remote.idempotency_key"]).toEqual(expect.any(String));
  });

  it("end with their stream", async () => {
    const { remote } = openMeasured();
    const chunks = await remote.stream.orThrow("chat", async () => new Log(lines(chat("low"), chat("", "stop"))));
    expect(finished()).toEqual([]);
    for await (const chunk of chunks) void chunk;
    expect(finished()).toMatchObject([{ name: "chat", attributes: { "remote.outcome": "succeeded" } }]);
  });

  it("say nothing of an end that is not seen", async () => {
    const { remote } = openMeasured();
    remote.stream.sync("chat", () => ({ text: "" }));
    const [chat] = finished();
    expect(chat?.name).toBe("chat");
    expect(chat?.attributes).not.toHaveProperty("remote.outcome");
  });
});

describe("metrics", () => {
  it("are histograms of seconds and requests by site, effect and outcome, without payloads or keys", async () => {
    const { remote, clock, scrape } = openMeasured({ timeout: "5s" });
    const desk = remote.agent("desk", () => new Promise(() => undefined));
    await clock.pass(5_000);
    await desk;
    const text = await scrape();
    expect(text).toContain(
      'remote_call_duration_sum{remote_site="desk",remote_effect="composite",remote_outcome="unknown",error_type="deadline_exceeded"',
    );
    expect(text).toMatch(/remote_call_duration_bucket\{[^}]*le="5"\} 1\n/);
    expect(text).toMatch(/remote_call_attempts_count\{remote_site="desk"[^}]*\} 1\n/);
    await remote.write("charge", { key: idempotencyKey("order", 4711) }, async () => "secret receipt");
    const after = await scrape();
    expect(after).not.toContain(idempotencyKey("order", 4711));
    expect(after).not.toContain("secret receipt");
  });

  it("show what is in doubt by scope, and that it no longer is", async () => {
    const { remote, scrape } = openMeasured({
      reconcile: { charge: { longestDelay: 0, ask: async () => ({ happened: true }) } },
    });
    await remote.agent("desk", async () => {
      await remote.write("charge", { intent: 7 }, () => Promise.reject(socketError("ECONNRESET")));
    });
    expect(await scrape()).toMatch(/remote_call_in_doubt\{remote_scope="charge"[^}]*\} 1\n/);
    await remote.reconcile();
    expect(await scrape()).toMatch(/remote_call_in_doubt\{remote_scope="charge"[^}]*\} 0\n/);
  });

  it("show each breaker, a shared one once under its provider's name", async () => {
    const { remote, scrape } = openMeasured({ breaker: { failures: 1 } });
    const lose = () => Promise.reject(socketError("ECONNRESET"));
    await remote.read("tide.now", { provider: "tides" }, lose);
    await remote.read("tide.next", { provider: "tides" }, lose);
    await remote.read("moon", async () => "full");
    const states = [...(await scrape()).matchAll(/remote_breaker_state\{remote_site="([^"]+)"[^}]*\} (\d)/g)];
    expect(states.map(([, site, level]) => `${site} ${level}`)).toEqual(["tides 2", "moon 0"]);
  });
});

describe("telemetry", () => {
  it("that throws does not change what became of a call", async () => {
    const warn = vi.spyOn(process, "emitWarning").mockImplementation(() => undefined);
    const telemetry = {
      start: () => {
        throw new Error("no spans today");
      },
      watch: () => undefined,
    };
    const { remote } = openHarbour({ telemetry });
    expect(await remote.read("tide.now", async () => "rising")).toMatchObject({ status: "succeeded" });
    expect(warn).toHaveBeenCalledWith(expect.stringContaining("no spans today"), expect.anything());
    warn.mockRestore();
  });

  it("measures for a provider that the program sets up after its remote", async () => {
    const { remote } = openHarbour({ telemetry: openTelemetry() });
    await remote.read("tide.now", async () => "unheard");
    const exporter = new PrometheusExporter({ preventServerStart: true });
    metrics.setGlobalMeterProvider(new MeterProvider({ readers: [exporter] }));
    await remote.read("tide.now", async () => "rising");
    await remote.read("tide.now", async () => "falling");
    const text = new PrometheusSerializer("", false).serialize((await exporter.collect()).resourceMetrics);
    metrics.disable();
    expect(text).toMatch(/remote_call_attempts_count\{remote_site="tide.now"[^}]*\} 2\n/);
    expect(text.match(/remote_breaker_state\{remote_site="tide.now"[^}]*\} 0\n/g)).toHaveLength(1);
  });

  it("does nothing where the program sets up no OpenTelemetry", async () => {
    const { remote } = openHarbour({ telemetry: openTelemetry() });
    expect(await remote.read("tide.now", async () => trace.getActiveSpan()?.isRecording() ?? false)).toMatchObject({
      value: false,
    });
  });
});
