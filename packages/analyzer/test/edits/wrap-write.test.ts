import { expect, test } from "vitest";
import { wrapSource, type Calls } from "./wrap-source.ts";

const keyed: Calls = {
  "stripe.refunds.create": {
    fact: {
      kind: "mutation",
      effect: "write",
      key: { argument: 1, path: ["idempotencyKey"], effect: "effective" },
      retries: { argument: 1, path: ["maxNetworkRetries"], preset: 2, off: 0 },
    },
  },
};
const keyless: Calls = {
  "mcp.callTool": {
    fact: { kind: "tool", effect: "write", signal: { argument: 2, path: ["signal"], form: "signal" } },
  },
};

function wrapIn(head: string, call: string, calls: Calls): { call: string; reasons: readonly string[] } {
  const { text, reasons } = wrapSource(
    `import { harbour } from "harbour";\nconst currency = "eur";\n${head} {\n  return ${call};\n}\n`,
    calls,
  );
  return { call: /return (.*);\n\}\n$/s.exec(text)?.[1] ?? text, reasons };
}

test("a keyed write is idempotent, under an intent of the local data that it is made of", () => {
  const { call } = wrapIn(
    "function refund({ amount }, order)",
    "stripe.refunds.create({ amount, charge: order.charge.id, currency })",
    keyed,
  );
  expect(call).toBe(
    'remote.write.orThrow("refund.create", { intent: { amount, chargeId: order.charge.id }, idempotent: true, unknown: "throw" }, ({ key, innerRetries }) => stripe.refunds.create({ amount, charge: order.charge.id, currency }, { idempotencyKey: key, maxNetworkRetries: innerRetries(2) }))',
  );
});

test("a key that is there stays", () => {
  const { call } = wrapIn(
    "function refund(order)",
    "stripe.refunds.create({ charge: order.charge }, { idempotencyKey: order.id })",
    {
      "stripe.refunds.create": { ...keyed["stripe.refunds.create"], key: "yes" },
    },
  );
  expect(call).toBe(
    'remote.write.orThrow("refund.create", { intent: { charge: order.charge, orderId: order.id }, idempotent: true, unknown: "throw" }, ({ innerRetries }) => stripe.refunds.create({ charge: order.charge }, { idempotencyKey: order.id, maxNetworkRetries: innerRetries(2) }))',
  );
});

test("a write that takes no key is marked as approved by nobody", () => {
  const { call } = wrapIn(
    "function ticket(title, lines)",
    "mcp.callTool({ name: 'open', arguments: { title, sku: lines.map((line) => line.sku) } })",
    keyless,
  );
  expect(call).toBe(
    'remote.write.orThrow("ticket.callTool", { intent: { title, lines }, approve: "unapproved", unknown: "throw" }, ({ signal }) => mcp.callTool({ name: \'open\', arguments: { title, sku: lines.map((line) => line.sku) } }, undefined, { signal }))',
  );
});

test("chains that end alike keep all their names", () => {
  const { call } = wrapIn(
    "function move(from, to)",
    "mcp.callTool({ from: from.account, to: to.account, by: this.clerk })",
    keyless,
  );
  expect(call).toContain("{ intent: { fromAccount: from.account, toAccount: to.account, clerk: this.clerk }, ");
});

test.each<[string, string, Calls, string]>([
  [
    "a key that is new each time",
    "stripe.refunds.create({ order }, { idempotencyKey: randomUUID() })",
    { "stripe.refunds.create": { ...keyed["stripe.refunds.create"], key: "unstable" } },
    "Its key is new with every call",
  ],
  [
    "a key that may be there",
    "stripe.refunds.create({ order }, order.options)",
    { "stripe.refunds.create": { ...keyed["stripe.refunds.create"], key: "unknown" } },
    "Whether its options carry a key",
  ],
  [
    "arguments that only calls make, where no statement can stand before",
    "ready && mcp.callTool(readTicket())",
    keyless,
    "Its arguments come from calls alone",
  ],
  ["spread arguments", "stripe.refunds.create(...order)", keyed, "Its arguments are spread"],
  ["a yield", "mcp.callTool(yield order)", keyless, "A `yield` stands in it"],
])("%s is refused", (_, call, calls, reason) => {
  const found = wrapIn("function* refund(order)", call, calls);
  expect(found.call).toBe(call);
  expect(found.reasons).toEqual([expect.stringContaining(reason)]);
});

const caught = (handling: string): string =>
  `function refund(order) {\n  try {\n    return stripe.refunds.create({ order });\n  } catch (error) {\n    ${handling}\n  }\n}\n`;

test.each(["if (error instanceof StripeError) return 0;", 'if (error.code !== "ENOENT") throw error;'])(
  "a write whose errors are told apart is left alone: %s",
  (handling) => {
    const found = wrapSource(caught(handling), keyed);
    expect(found.text).toBe(caught(handling));
    expect(found.reasons).toEqual([
      "A `catch` around it tests the error's class or code, and an unknown outcome throws an `UnknownOutcomeError`.",
    ]);
  },
);

test("a catch that only wants the error's message keeps no write from its guard", () => {
  const { reasons } = wrapSource(caught("return error instanceof Error ? error.message : String(error);"), keyed);
  expect(reasons).toEqual([]);
});

test("names of closures in the arguments and of the module are no data; at the top of a module its own are", () => {
  const inside = wrapSource(
    "const shop = 1;\nfunction send({ lines, ...rest }) {\n  mcp.callTool({ shop, rest, lines: lines.map(({ sku }) => sku) });\n}\n",
    keyless,
  );
  expect(inside.text).toContain("{ intent: { rest, lines }, ");
  const outside = wrapSource("const shop = { city: 1 };\nmcp.callTool({ city: shop.city });\n", keyless);
  expect(outside.text).toContain('"desk.callTool", { intent: { city: shop.city }, ');
});

const lazy: Calls = {
  "db.insert": { sdk: { ownStore: true } as never, fact: { kind: "mutation", effect: "write", returns: "lazy" } },
};

test("a write that is sent when it is awaited is wrapped with all that says what is written", () => {
  const { call } = wrapIn(
    "async function save(order)",
    "await db.insert(orders).values({ id: order.id, at: new Date() }).returning()",
    lazy,
  );
  expect(call).toBe(
    'await remote.write.orThrow("save.insert", { intent: { orderId: order.id }, approve: "unapproved", unknown: "throw" }, () => db.insert(orders).values({ id: order.id, at }).returning())',
  );
});

test("methods of every promise stay outside", () => {
  const { call } = wrapIn("function save(order)", "db.insert(orders).values(order).catch(report)", lazy);
  expect(call).toMatch(/\(\) => db\.insert\(orders\)\.values\(order\)\)\.catch\(report\)$/);
});

test.each([
  ["function save(order)", "db.insert(orders).values(order)"],
  ["async function save(order)", "run(db.insert(orders).values(order))"],
])("a write that nobody awaits where it is made stays: %s", (head, call) => {
  expect(wrapIn(head, call, lazy).reasons).toEqual(["It returns before the write has been sent."]);
});

test("a write of a transaction stays", () => {
  const { reasons } = wrapIn(
    "async function save(order)",
    "db.transaction(async () => { await db.insert(orders).values(order); })",
    lazy,
  );
  expect(reasons).toEqual([
    "It is part of a transaction, which may yet undo it: wrap the call that runs the transaction.",
  ]);
});

test.each([
  ["a variable of the file that changes, beside what is local", "let shop", "amount, shop", "amount, shop"],
  ["what the file has computed, where nothing is local", "const order = process.argv[2]", "charge: order", "order"],
  ["a part of what is imported, where nothing is local", "", "charge: harbour.order", "order: harbour.order"],
  ["a file's text never", 'const order = "o-1"', "charge: order", ""],
  ["a file's client never", "const order = new Order()", "charge: order", ""],
])("an intent holds %s", (_, declared, given, intent) => {
  const { call } = wrapIn(`${declared};\nfunction refund(amount)`, `stripe.refunds.create({ ${given} })`, keyed);
  expect(call).toContain(intent === "" ? "intent: {}," : `intent: { ${intent} },`);
});

test.each([
  ["by its name", "amount, apiKey", "apiKey"],
  ["by its property", "amount, headers: { Authorization: `Bearer ${token}` }", "token"],
  ["of the settings", "amount, settings: { stripe_secret: shop.stripe_secret }", "shop.stripe_secret"],
])("what lets somebody in is no part of the intent, which the ledger keeps: %s", (_, given, secret) => {
  const { call } = wrapIn("function refund(amount, apiKey, token, shop)", `stripe.refunds.create({ ${given} })`, keyed);
  expect(call).toContain("intent: { amount },");
  expect(call).toContain(secret);
});

test("a token alone may be what is paid with", () => {
  const { call } = wrapIn("function refund(amount, token)", "stripe.refunds.create({ amount, source: token })", keyed);
  expect(call).toContain("intent: { amount, token },");
});

test("a signal that the call makes stays in it, whatever else has to move to be named", () => {
  const { call } = wrapIn(
    "async function act()",
    "mcp.callTool(String(await read()), undefined, { signal: AbortSignal.timeout(5_000) })",
    keyless,
  );
  expect(call).toContain("intent: { request },");
  expect(call).toContain("AbortSignal.any([signal, AbortSignal.timeout(5_000)])");
});
