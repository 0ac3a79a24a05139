import { expect, test } from "vitest";
import { wrapSource, type Calls } from "./wrap-source.ts";

const options = (argument: number) =>
  ({
    signal: { argument, path: ["signal"], form: "signal" },
    retries: { argument, path: ["maxRetries"], preset: 2, off: 0 },
  }) as const;
const create: Calls = { "client.create": { fact: options(1) } };
const inside = (call: string): string =>
  `import { client } from "harbour";\nasync function answer(question, settings, signal) {\n  return await ${call};\n}\n`;

function wrapOne(call: string, calls: Calls): string {
  const { text, reasons } = wrapSource(inside(call), calls);
  expect(reasons).toEqual([]);
  expect(text).toContain('import { client } from "harbour";\nimport { remote } from "./remote.config";\n');
  return /return await (.*);\n\}\n$/s.exec(text)?.[1] ?? text;
}

test.each([
  [
    "client.create(question)",
    "({ signal, innerRetries }) => client.create(question, { signal, maxRetries: innerRetries(2) })",
  ],
  [
    "client.create()",
    "({ signal, innerRetries }) => client.create(undefined, { signal, maxRetries: innerRetries(2) })",
  ],
  [
    "client.create(question, {})",
    "({ signal, innerRetries }) => client.create(question, { signal, maxRetries: innerRetries(2) })",
  ],
  [
    "client.create(question, undefined)",
    "({ signal, innerRetries }) => client.create(question, { signal, maxRetries: innerRetries(2) })",
  ],
  [
    "client.create(question, { maxRetries: 5 })",
    "({ signal, innerRetries }) => client.create(question, { maxRetries: innerRetries(5), signal })",
  ],
  ["client.create(question, { maxRetries: 0 })", "({ signal }) => client.create(question, { maxRetries: 0, signal })"],
  [
    "client.create(question, { signal })",
    "{ signal }, ({ signal, innerRetries }) => client.create(question, { signal, maxRetries: innerRetries(2) })",
  ],
  [
    "client.create(question, { signal: settings.stop })",
    "{ signal: settings.stop }, ({ signal, innerRetries }) => client.create(question, { signal, maxRetries: innerRetries(2) })",
  ],
  [
    "client.create(question, { signal: AbortSignal.timeout(5) })",
    "({ signal, innerRetries }) => client.create(question, { signal: AbortSignal.any([signal, AbortSignal.timeout(5)]), maxRetries: innerRetries(2) })",
  ],
  [
    "client.create(question, settings)",
    "{ signal: settings?.signal ?? undefined, retry: 0 }, ({ signal }) => client.create(question, { ...settings, signal })",
  ],
  [
    "client.create(question, { ...settings })",
    "{ signal: settings?.signal ?? undefined, retry: 0 }, ({ signal }) => client.create(question, { ...settings, signal })",
  ],
  [
    "client.create(`It says ${signal}`)",
    "({ signal: callSignal, innerRetries }) => client.create(`It says ${signal}`, { signal: callSignal, maxRetries: innerRetries(2) })",
  ],
  [
    "client.create(await question.text())",
    "({ signal, innerRetries }) => client.create(request, { signal, maxRetries: innerRetries(2) })",
  ],
  [
    "client.create({ at: Date.now() })",
    "({ signal, innerRetries }) => client.create({ at }, { signal, maxRetries: innerRetries(2) })",
  ],
])("reads: %s", (call, expected) => {
  const signal = call.includes("settings") && !call.includes("settings.") ? "unknown" : "no";
  expect(wrapOne(call, { "client.create": { ...create["client.create"], signal } })).toBe(
    `remote.read.orThrow("answer.create", ${expected})`,
  );
});

test("a property gets its own line where the last one has, and comments stay where they are", () => {
  const call = "client.create({\n    question, // as asked\n  })";
  const first: Calls = {
    "client.create": { fact: { signal: { argument: 0, path: ["abortSignal"], form: "signal" } } },
  };
  expect(wrapOne(call, first)).toBe(
    'remote.read.orThrow("answer.create", ({ signal }) => client.create({\n    question, // as asked\n    abortSignal: signal,\n  }))',
  );
  expect(wrapOne(call.replace(",", ""), first)).toContain("question, // as asked\n    abortSignal: signal\n  }");
});

test("nested calls are wrapped together", () => {
  const { text } = wrapSource(inside("client.create(await client.create(question))"), create);
  const wrapped = (name: string, argument: string): string =>
    `remote.read.orThrow("answer.${name}", ({ signal, innerRetries }) => client.create(${argument}, { signal, maxRetries: innerRetries(2) }))`;
  expect(text).toContain(
    `  const request = await ${wrapped("create2", "question")};\n  return await ${wrapped("create", "request")};`,
  );
});

test.each<[string, string, Calls[string]]>([
  ["stream.orThrow", "({ signal }) => client.open(question, { signal })", { streams: "yes" }],
  ["stream.sync", "({ signal }) => client.open(question, { signal })", { fact: { returns: "starter" } }],
  ["agent.orThrow", "({ signal }) => client.open(question, { signal })", { effect: "composite" }],
  [
    "agent.sync",
    "({ signal }) => client.open(question, { signal })",
    { effect: "composite", fact: { returns: "starter" } },
  ],
  [
    "agent.stream.orThrow",
    "({ signal }) => client.open(question, { signal })",
    { effect: "composite", streams: "yes" },
  ],
])("%s", (method, closure, told) => {
  const fact = { signal: options(1).signal, ...told?.fact };
  expect(wrapOne("client.open(question)", { "client.open": { ...told, fact } })).toBe(
    `remote.${method}("answer.open", ${closure})`,
  );
});

test("a starter that takes a budget for the whole call gets the runtime's", () => {
  const fact = {
    returns: "starter",
    signal: { argument: 0, path: ["abortSignal"], form: "signal" },
    timeout: { argument: 0, path: ["timeout"], unit: "ms", covers: "call" },
  } as const;
  expect(wrapOne("start({ question })", { start: { streams: "yes", fact } })).toBe(
    'remote.stream.sync("answer.start", ({ signal, timeout }) => start({ question, abortSignal: signal, timeout }))',
  );
});

test("a call on what another call gave holds both", () => {
  const name = "(awaitclient.create(question)).create";
  const fact = { signal: options(1).signal };
  const calls = { "client.create": { fact }, [name]: { fact } };
  expect(wrapSource(inside("(await client.create(question)).create(1)"), calls).text).toContain(
    '  const readyClient = await remote.read.orThrow("answer.create", ({ signal }) => client.create(question, { signal }));\n  return await remote.read.orThrow("answer.create2", ({ signal }) => readyClient.create(1, { signal }));',
  );
});
