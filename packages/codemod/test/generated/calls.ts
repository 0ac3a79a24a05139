import { retrying, writeObject, writeOptions } from "./arguments.ts";
import { pick } from "./choose.ts";
import { call, code, type Code } from "./code.ts";
import type { Scope } from "./scope.ts";
import { writeText } from "./values.ts";

/** A remote call, and what is read of the value that it gives: `.output_text`. */
export interface WrittenCall {
  readonly text: Code;
  readonly read: string;
  /** Its promise is the SDK's own, with `withResponse`. */
  readonly isOwn?: true;
}

/** What a call returns: a promise, a promise of what is iterated, or at once what is iterated. */
export type Gives = "promise" | "stream" | "starter";

type Write = (scope: Scope) => WrittenCall;

export function writeCall(scope: Scope, gives: Gives): WrittenCall {
  if (gives === "stream") return pick(scope.choose, streams)(scope);
  if (gives === "starter") return pick(scope.choose, starters)(scope);
  const isWrite = scope.isTool && scope.depth === 0 && scope.choose(3) > 0;
  return pick(scope.choose, isWrite ? inTools : promises)(scope);
}

const receivers: readonly [string, ...string[]] = ["client", "client", "clients.first", "(client)", "client?"];

const promises: readonly [Write, ...Write[]] = [
  (scope) => responses(scope, ""),
  (scope) => responses(scope, ""),
  (scope) => {
    const body = writeObject(scope, [
      code`model: "gpt-5"`,
      code`messages: [{ role: "user", content: ${writeText(scope)} }]`,
    ]);
    const options = writeOptions(scope, retrying);
    return {
      text: call(code`client.chat.completions.create(${body}${options})`),
      read: ".choices[0]?.message.content",
      isOwn: true,
    };
  },
  (scope) => {
    const body = writeObject(scope, [
      code`model: "claude-sonnet-4-5"`,
      code`max_tokens: 64`,
      code`messages: [{ role: "user", content: ${writeText(scope)} }]`,
    ]);
    return {
      text: call(code`anthropic.messages.create(${body}${writeOptions(scope, retrying)})`),
      read: ".content.length",
      isOwn: true,
    };
  },
  (scope) => {
    const last = pick(scope.choose, [
      "",
      "maxRetries: 0",
      "maxRetries: queue.length",
      "abortSignal: stop",
      "temperature: 0, // as asked",
      "...(stop.aborted ? {} : { abortSignal: stop })",
      "tools: {}",
    ]);
    const properties = [
      code`model`,
      code`prompt: ${writeText(scope)}`,
      ...(last === "" ? [] : [code`${last.replace(/,.*/, "")}`]),
    ];
    return { text: call(code`generateText(${writeObject(scope, properties)})`), read: ".text" };
  },
  (scope) => ({
    text: call(
      code`generateObject(${writeObject(scope, [code`model`, code`schema: shipSchema`, code`prompt: ${writeText(scope)}`])})`,
    ),
    read: ".object.name",
  }),
  (scope) => ({
    text: call(
      code`run(clerk, ${writeText(scope)}${pick(scope.choose, ["", "", ", { maxTurns: 3 }", ", { signal: stop }", ", {}"])})`,
    ),
    read: ".finalOutput",
  }),
  (scope) => {
    const ship = pick(scope.choose, ["ship", "ship.name", "{ ...ship }", "[ship]", "ship.since"]);
    const given = writeObject(scope, [code`title: ${writeText(scope)}`, code`ship: ${ship}`]);
    const options = pick(scope.choose, [
      "",
      "",
      ", undefined",
      ", undefined, { signal: stop }",
      ", undefined, { timeout: 5_000 }",
    ]);
    return { text: call(code`desk.callTool({ name: "open", arguments: ${given} }${options})`), read: ".isError" };
  },
  (scope) => ({
    text: call(code`desk.listTools(${pick(scope.choose, ["", "{}", "undefined, { signal: stop }"])})`),
    read: ".tools.length",
  }),
  (scope) => {
    const options = pick(scope.choose, [
      "",
      "",
      ", null",
      ", ship.flag",
      ", undefined, {}",
      ", ship.flag, { signal: stop }",
      ", null, { maxRetries: 4 }",
    ]);
    return { text: call(code`findPilot(${writeText(scope)}${options})`), read: ".length" };
  },
  (scope) => {
    const asked = scope.choose(2) === 0 ? writeText(scope) : code`[${writeText(scope)}, "Where?"]`;
    const options = pick(scope.choose, [
      "",
      "",
      ", {}",
      ", { abortController: controller }",
      ", { abortController: new AbortController() }",
    ]);
    return { text: call(code`tower.answer(${asked}${options})`), read: ".length" };
  },
  (scope) => {
    const type = scope.isTyped && scope.choose(3) === 0 ? "<string>" : "";
    return { text: call(code`tower.choose${type}([${writeText(scope)}]${writeOptions(scope)})`), read: "?.length" };
  },
  (scope) => {
    const options = writeOptions(scope, [
      "{ idempotencyKey: ship.name }",
      "{ maxRetries: 1 }",
      "{ idempotencyKey: crypto.randomUUID() }",
    ]);
    return { text: call(code`tower.order(${writeText(scope)}${options})`), read: ".id" };
  },
];

function responses(scope: Scope, more: string): WrittenCall {
  const properties = [code`model: "gpt-5"`, code`input: ${writeText(scope)}`, ...(more === "" ? [] : [code`${more}`])];
  const receiver = pick(scope.choose, receivers);
  const member = scope.choose(12) === 0 && !receiver.endsWith("?") ? `["responses"].create` : ".responses.create";
  const text = code`${receiver}${member}(${writeObject(scope, properties)}${writeOptions(scope, retrying)})`;
  return {
    text: call(text),
    read: receiver.endsWith("?") || more !== "" ? "" : ".output_text",
    ...(!receiver.endsWith("?") && { isOwn: true }),
  };
}

const streams: readonly [Write, ...Write[]] = [
  (scope) => responses({ ...scope }, "stream: true"),
  (scope) => {
    const body = writeObject(scope, [
      code`model: "claude-sonnet-4-5"`,
      code`max_tokens: 64`,
      code`stream: true`,
      code`messages: [{ role: "user", content: ${writeText(scope)} }]`,
    ]);
    return { text: call(code`anthropic.messages.create(${body}${writeOptions(scope, retrying)})`), read: "" };
  },
  (scope) => ({ text: call(code`tower.listen(${writeText(scope)}${writeOptions(scope)})`), read: "" }),
  (scope) => ({
    text: call(
      code`run(clerk, ${writeText(scope)}, { stream: true${pick(scope.choose, ["", ", maxTurns: 2", ", signal: stop"])} })`,
    ),
    read: "",
  }),
];

const starters: readonly [Write, ...Write[]] = [
  (scope) => {
    const last = pick(scope.choose, ["", "", "abortSignal: stop", "timeout: 5_000", "maxRetries: 1"]);
    const properties = [code`model`, code`prompt: ${writeText(scope)}`, ...(last === "" ? [] : [code`${last}`])];
    return { text: call(code`streamText(${writeObject(scope, properties)})`), read: ".textStream" };
  },
  (scope) => {
    const body = writeObject(scope, [
      code`model: "claude-sonnet-4-5"`,
      code`max_tokens: 64`,
      code`messages: [{ role: "user", content: ${writeText(scope)} }]`,
    ]);
    return { text: call(code`anthropic.messages.stream(${body}${writeOptions(scope)})`), read: "" };
  },
  (scope) => ({
    text: call(code`client.responses.stream({ model: "gpt-5", input: ${writeText(scope)} }${writeOptions(scope)})`),
    read: "",
  }),
  (scope) => ({ text: call(code`tower.watch(${writeText(scope)}${writeOptions(scope)})`), read: "" }),
];

/** Writes, which are remote calls where a tool reaches them. */
const inTools: readonly [Write, ...Write[]] = [
  (scope) => {
    const body = writeObject(scope, [code`payment_intent: ${writeText(scope)}`, code`amount: ship.names.length`]);
    const options = pick(scope.choose, [
      "",
      "",
      ", {}",
      ", { idempotencyKey: ship.name }",
      ", { maxNetworkRetries: 1 }",
    ]);
    return { text: call(code`stripe.refunds.create(${body}${options})`), read: ".status" };
  },
  (scope) => ({
    text: call(
      code`stripe.paymentIntents.capture(${writeText(scope)}${pick(scope.choose, ["", ", {}", ", undefined", ", { amount_to_capture: 1 }"])})`,
    ),
    read: ".id",
  }),
  (scope) => {
    const body = writeObject(scope, [
      code`from: "desk@harbour.example"`,
      code`to: ${writeText(scope)}`,
      code`subject: "Ahoy"`,
      code`text: ${writeText(scope)}`,
    ]);
    return {
      text: call(
        code`resend.emails.send(${body}${pick(scope.choose, ["", ", {}", ", { idempotencyKey: ship.name }"])})`,
      ),
      read: ".error",
    };
  },
  (scope) => {
    const init = writeObject(scope, [
      code`method: "POST"`,
      code`body: ${writeText(scope)}`,
      ...(scope.choose(3) === 0 ? [code`signal: stop`] : []),
    ]);
    return { text: call(code`fetch(${writeText(scope)}, ${init})`), read: ".ok" };
  },
];
