import type { CallFact } from "../../packages/analyzer/src/catalog/sdk.ts";
import { describePlace } from "./describe-place.ts";

/** One section for all calls that share their facts. */
export function describeCalls(calls: readonly CallFact[]): string {
  const sections = new Map<string, Set<string>>();
  for (const call of calls) {
    const facts = describeFacts(call);
    sections.set(facts, (sections.get(facts) ?? new Set()).add(`\`${call.path}\``));
  }
  return [...sections].map(([facts, paths]) => `${[...paths].join(", ")}\n\n${facts}`).join("\n\n");
}

function describeFacts(call: CallFact): string {
  const facts = [
    ["Effect", `${call.kind}, ${describeEffect(call)}`],
    ["Returns", describeReturns(call)],
    ["Signal", call.signal && describePlace(call.signal)],
    ["Timeout", describeTimeout(call)],
    ["Own retries", describeRetries(call)],
    ["Key", describeKey(call)],
    ["Failure without an error", call.failure && `\`${call.failure}\` of the result`],
  ];
  const lines = facts.map(([name, text]) => `- ${name}: ${text ?? "none"}`);
  return [...(call.versions === undefined ? [] : [`- In version ${call.versions}`]), ...lines].join("\n");
}

function describeEffect({ effect, compositeWith, writeWith }: CallFact): string {
  if (compositeWith !== undefined) return `${effect}; composite with ${describePlace(compositeWith)}`;
  if (writeWith === undefined) return effect;
  const { unless, or, by } = writeWith;
  const place = [writeWith, ...(or === undefined ? [] : [or])].map(describePlace).join(" or ");
  const what = by === undefined ? place : `the ${by} of ${place}`;
  return `${effect}; write by ${what}, unless ${unless.map((value) => `\`${value}\``).join(", ")}`;
}

function describeReturns({ returns, streamsWith }: CallFact): string {
  const stream = streamsWith === undefined ? "" : `; a stream with ${describePlace(streamsWith)}`;
  return `${meanings[returns]}${stream}`;
}

const meanings: Readonly<Record<CallFact["returns"], string>> = {
  promise: "a promise",
  "api-promise": "a promise with the SDK's own members",
  starter: "at once; errors come later",
  stream: "a promise of a stream",
  lazy: "at once; nothing is sent before it is awaited or iterated",
  started: "a promise that resolves when the work has only begun",
  value: "when it is done; no promise",
  callback: "at once; a callback or an event tells the end",
};

const covers = { attempt: "one attempt", headers: "an attempt until its headers", call: "the whole call" } as const;

function describeTimeout({ timeout }: CallFact): string | undefined {
  if (timeout === undefined) return undefined;
  const preset = timeout.preset === undefined ? "none by default" : `${timeout.preset} ${timeout.unit} by default`;
  return `${describeOption(timeout)}: ${preset}, for ${covers[timeout.covers]}`;
}

function describeRetries({ retries }: CallFact): string | undefined {
  if (retries === undefined) return undefined;
  const keyed = retries.keyed === true ? ", under one key of the SDK's own" : "";
  return `${describeOption(retries)}: ${retries.preset} by default${keyed}; off: \`${retries.off}\``;
}

function describeKey({ key }: CallFact): string | undefined {
  if (key === undefined) return undefined;
  const place = describePlace(key) + (key.or === undefined ? "" : `, or ${describePlace(key.or)}`);
  if (key.effect === "no-op") return `${place}: typed, never sent`;
  return key.perhaps === true ? `${place}: refused by some` : place;
}

/** The constructor's options are said so; a call's are named by their argument. */
function describeOption(slot: NonNullable<CallFact["retries"] | CallFact["timeout"]>): string {
  return slot.on === "client" ? `\`${slot.path.join(".")}\` of the client` : describePlace(slot);
}
