import { expect, test } from "vitest";
import { wrapSource, type Calls } from "./wrap-source.ts";

const signal = { argument: 0, path: ["abortSignal"], form: "signal" } as const;
const calls: Calls = {
  start: { streams: "yes", fact: { returns: "starter", signal } },
  ask: { fact: { signal, retries: { argument: 0, path: ["maxRetries"], preset: 2, off: 0 } } },
};

function wrapIn(before: string): string {
  const { text, reasons } = wrapSource(
    `import { model } from "harbour";\nasync function reply(messages, draft) {\n${before}\n}\n`,
    calls,
  );
  expect(reasons).toEqual([]);
  return /draft\) \{\n(.*)\n\}\n$/s.exec(text)?.[1] ?? text;
}
const started = (options: string): string =>
  `remote.stream.sync("reply.start", ({ signal }) => start({ ${options}, abortSignal: signal }))`;

test.each([
  [
    "an awaited value gets a name of its own before the statement, and a factory's call may come later",
    '  return start({ model: model("gpt-5"), messages: await convert(messages) });',
    `  const readyMessages = await convert(messages);\n  return ${started('model: model("gpt-5"), messages: readyMessages')};`,
  ],
  [
    "a comment stays beside its statement, and a property named alike is written short",
    "  // The answer.\n  const answer = start({ prompt: await read() }).text;",
    `  const prompt = await read();\n  // The answer.\n  const answer = ${started("prompt")}.text;`,
  ],
  [
    "what is called before it comes along, in the same order",
    "  return start({ system: compose(), prompt: await read() });",
    `  const system = compose();\n  const prompt = await read();\n  return ${started("system, prompt")};`,
  ],
  [
    "an arrow without braces gets some",
    "  return messages.map(async (each) => start({ prompt: await read(each) }));",
    `  return messages.map(async (each) => { const prompt = await read(each); return ${started("prompt")}; });`,
  ],
  [
    "so does a branch without braces",
    "  if (draft) return start({ prompt: await read() });",
    `  if (draft) { const prompt = await read(); return ${started("prompt")}; }`,
  ],
  [
    "two calls share the braces of one arrow",
    "  return messages.map(async (each) => start({ prompt: await start({ prompt: await read(each) }).text }));",
    "  return messages.map(async (each) => { const readyPrompt = await read(each); const prompt = await " +
      `${started("prompt: readyPrompt").replace("reply.start", "reply.start2")}.text; return ${started("prompt")}; });`,
  ],
  [
    "a call in what moves may move values of its own, each before what needs it",
    "  return start({ prompt: await start({ prompt: await start({ prompt: await read() }).text }).text });",
    `  const readyPrompt2 = await read();\n  const readyPrompt = await ${started("prompt: readyPrompt2").replace("reply.start", "reply.start3")}.text;\n` +
      `  const prompt = await ${started("prompt: readyPrompt").replace("reply.start", "reply.start2")}.text;\n  return ${started("prompt")};`,
  ],
  [
    "what moves may hold an arrow, in which a value moves too",
    "  return start({ prompt: await all(messages.map(async (each) => start({ prompt: await read(each) }))) });",
    `  const prompt = await all(messages.map(async (each) => { const readyPrompt = await read(each); return ${started("prompt: readyPrompt").replace("reply.start", "reply.start2")}; }));\n  return ${started("prompt")};`,
  ],
  [
    "where a name in between decides, a promise is awaited inside the closure",
    "  return draft && (await ask({ prompt: await read() }));",
    '  return draft && (await remote.read.orThrow("reply.ask", { retry: 0 }, async ({ signal }) => ask({ prompt: await read(), abortSignal: signal })));',
  ],
])("%s", (_, before, after) => {
  expect(wrapIn(before)).toBe(after);
});

test("a starter is refused where its await decides when it starts", () => {
  const text = "async function reply(draft) {\n  return draft && start({ prompt: await read() });\n}\n";
  const found = wrapSource(text, calls);
  expect(found.text).toBe(text);
  expect(found.reasons).toEqual([expect.stringContaining("an `await` stands in it that cannot move")]);
});

test("what a compiler objects to moves before the statement, where it is still narrowed", () => {
  const text =
    "function reply(draft) {\n  if (draft.prompt === null) return;\n  return ask({ prompt: draft.prompt });\n}\n";
  const { plan } = wrapSource(text, calls);
  const amended = plan.wraps[0]?.amend({
    code: 2322,
    word: "prompt",
    text: "Type 'null' is not assignable.",
    at: text.lastIndexOf("draft.prompt"),
    intent: new Map(),
  });
  expect(amended?.splices.map((splice) => splice.moved?.text).filter((moved) => moved !== undefined)).toEqual([
    "draft.prompt",
  ]);
});

test("an SDK that takes a controller gets one that the signal aborts", () => {
  const fact = { signal: { argument: 0, path: ["abortController"], form: "controller" } } as const;
  const { text } = wrapSource("async function reply(mine) {\n  await ask({ abortController: mine });\n}\n", {
    ask: { fact },
  });
  expect(text).toContain(
    'remote.read.orThrow("reply.ask", { signal: mine.signal }, ({ signal }) => { const abortController = new AbortController(); signal.addEventListener("abort", () => { abortController.abort(signal.reason); }, { once: true }); return ask({ abortController }); })',
  );
});

test("an optional call is a promise all the same", () => {
  const { text } = wrapSource("async function reply(desk) {\n  await desk?.ask();\n}\n", { "desk?.ask": {} });
  expect(text).toContain('await remote.read.orThrow("reply.ask", async () => desk?.ask());');
});

test("what is evaluated only where there is a client stays in the call", () => {
  const { text } = wrapSource("async function reply(client) {\n  return client?.ask({ prompt: await read() });\n}\n", {
    "client?.ask": { fact: { signal } },
  });
  expect(text).toContain("client?.ask({ prompt: await read(), abortSignal: signal })");
});

test.each([
  ["in its arguments", "return ask({ prompt: await later({ prompt: draft }) });"],
  ["in what it is called on", "return (await later({ prompt: draft })).ask({});"],
  ["two calls within", "return ask({ prompt: await ask({ prompt: await later({ prompt: draft }) }) });"],
])("a call that is made of what stays as it is stays too: %s", (_, body) => {
  const inner = { name: "later", form: "stored", fact: { returns: "callback" } } as const;
  const { text, reasons } = wrapSource(`async function reply(draft) {\n  ${body}\n}\n`, {
    ...calls,
    "(await later({ prompt: draft })).ask": {},
    later: inner,
  });
  expect(text).not.toContain("remote");
  expect(reasons.filter((reason) => reason.startsWith("It is made of what `later` gives")).length).toBe(
    reasons.length - 1,
  );
});

test("what a function calls that is handed over is called by somebody else", () => {
  const { text } = wrapSource("async function reply(draft) {\n  return ask({ tool: () => later(draft) });\n}\n", {
    ...calls,
    later: { fact: { returns: "callback" } },
  });
  expect(text).toContain('remote.read.orThrow("reply.ask"');
});

test("where `unknown` is left of what a call gives, an `async` closure gives what it gave", () => {
  const { plan } = wrapSource(
    "async function reply(draft) {\n  const it = await ask(draft);\n  return it.text;\n}\n",
    calls,
  );
  const amended = plan.wraps[0]?.amend({
    code: 18046,
    word: "it",
    text: "'it' is of type 'unknown'.",
    at: undefined,
    intent: new Map(),
  });
  expect(amended?.splices[0]?.text).toContain("async ({ signal");
});
