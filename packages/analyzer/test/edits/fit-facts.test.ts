import { expect, test } from "vitest";
import { wrapSource, type Calls } from "./wrap-source.ts";

const calls: Calls = {
  "desk.ask": {
    fact: {
      signal: { argument: 0, path: ["abortSignal"], form: "signal" },
      retries: { argument: 0, path: ["maxRetries"], preset: 2, off: 0 },
    },
  },
  "desk.talk": {
    effect: "composite",
    fact: {
      returns: "starter",
      signal: { argument: 0, path: ["abortSignal"], form: "signal" },
      timeout: { argument: 0, path: ["timeout"], unit: "ms", covers: "call" },
    },
  },
  "desk.send": {
    effect: "write",
    fact: {
      effect: "write",
      signal: { argument: 1, path: ["signal"], form: "signal" },
      key: { argument: 1, path: ["idempotencyKey"], effect: "effective" },
    },
  },
};

function wrapOne(options: string, call: string): string {
  const { text, reasons } = wrapSource(
    `declare const desk: { ask(a: ${options}): any; talk(a: ${options}): any; send(a: { to: string }, b?: ${options}): any };\nexport const answer = ${call};\n`,
    calls,
  );
  expect(reasons).toEqual([]);
  return /answer = (.*);\n$/s.exec(text)?.[1] ?? text;
}

test("a version that takes no signal runs without one", () => {
  expect(wrapOne("{ maxRetries?: number }", "desk.ask({})")).toBe(
    'remote.read.orThrow("desk.ask", ({ innerRetries }) => desk.ask({ maxRetries: innerRetries(2) }))',
  );
});

test("retries that this version's call cannot set stay with the SDK, and nothing repeats on top of them", () => {
  expect(wrapOne("{ abortSignal?: object }", "desk.ask({})")).toBe(
    'remote.read.orThrow("desk.ask", { retry: 0 }, ({ signal }) => desk.ask({ abortSignal: signal }))',
  );
});

test("a version without a timeout is handed the signal alone", () => {
  expect(wrapOne("{ abortSignal?: object }", "desk.talk({})")).toBe(
    'remote.agent.sync("desk.talk", ({ signal }) => desk.talk({ abortSignal: signal }))',
  );
});

test("a write that takes no key in this version is not idempotent", () => {
  expect(wrapOne("{ signal?: object }", 'desk.send({ to: "dock" })')).toBe(
    'remote.write.orThrow("desk.send", { intent: {}, approve: "unapproved", unknown: "throw" }, ({ signal }) => desk.send({ to: "dock" }, { signal }))',
  );
});
