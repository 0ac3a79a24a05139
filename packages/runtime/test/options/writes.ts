import { isUnknown, type WriteOutcome } from "@thirdstate/types";
import { idempotencyKey } from "../../src/acts/idempotency-key.ts";
import type { WriteOptions, WriteOrThrowOptions } from "../../src/api/options.ts";
import type { Reconciler } from "../../src/api/reconciler.ts";
import { openHarbour, restart, socketError } from "../harbour.ts";
import { both, longWhile, type OptionCases } from "./option-case.ts";

const key = idempotencyKey("order", 17);
const lose = () => Promise.reject(socketError("ECONNRESET"));

/** What a write says of itself. */
export const writeCases: OptionCases = {
  "WriteOrThrowOptions.unknown": both(whatComesOut, { key, unknown: () => "in doubt" }, { key, unknown: "throw" }),
  "WriteBasics.scope": both(whatIsRecorded, { key, scope: "charge" }, { key }),
  "WriteBasics.callId": both(whatIsRecorded, { key, callId: "call_1" }, { key }),
  "WriteBasics.codec": both(
    whatIsReplayed,
    { key, codec: { encode: String, decode: (text: unknown) => `read ${text}` } },
    { key },
  ),
  "WriteBasics.fingerprint": both(whatAnotherAmountGets, { key, fingerprint: 17 }, { key }),
  "Identity.key": both(howOftenSent, { key }, { intent: 17 }),
  "Identity.intent": both(whatIsRecorded, { intent: { amount: 17 } }, { intent: { amount: 18 } }),
  "Idempotent.idempotent": both(howOftenSentInDoubt, { key, idempotent: true }, { key }),
  "Idempotent.retry": both(howOftenTried, { key, idempotent: true, retry: 2 }, { key, idempotent: true }),
  "Idempotent.keyRetention": both(
    howOftenSentInDoubt,
    { key, idempotent: true, keyRetention: "90m" },
    { key, idempotent: true },
  ),
  "AtMostOnce.idempotent": both(howOftenSentInDoubt, { key, idempotent: false }, { key, idempotent: true }),
  "AtMostOnce.approve": both(whatBecomesOf, { key, approve: async () => false }, { key, approve: "unapproved" }),
  "Reconciler.longestDelay": both<Reconciler>(whatIsFound, { longestDelay: "1h", ask: denied }, { ask: denied }),
  "Reconciler.ask": both<Reconciler>(
    whatIsFound,
    { ask: async () => ({ happened: true }) },
    { ask: async () => "unknown" },
  ),
};

async function whatComesOut(options: WriteOrThrowOptions<string>): Promise<unknown> {
  return openHarbour()
    .remote.write.orThrow<string>("desk.charge", options, lose)
    .catch((error: unknown) => (error instanceof Error ? error.name : error));
}

async function whatIsRecorded(options: WriteOptions<string>): Promise<unknown> {
  const { remote, ledger } = openHarbour();
  await remote.write<string>("desk.charge", options, lose);
  return (await ledger.listInDoubt()).map(({ scope, callIds, intent }) => ({ scope, callIds, intent }));
}

/** A value that JSON does not keep, asked for again. */
async function whatIsReplayed(options: WriteOptions<unknown>): Promise<unknown> {
  const harbour = openHarbour();
  const charge = async () => new Map([["amount", 17]]);
  await harbour.remote.write<unknown>("desk.charge", options, charge);
  return restart(harbour)
    .remote.write<unknown>("desk.charge", options, charge)
    .then(wordOf, (error: unknown) => (error instanceof Error ? error.name : error));
}

async function whatAnotherAmountGets(options: WriteOptions<string>): Promise<unknown> {
  const { remote } = openHarbour();
  await remote.write("desk.charge", options, async () => "charged");
  const other = options.fingerprint === undefined ? {} : { fingerprint: 18 };
  return wordOf(await remote.write("desk.charge", { ...options, ...other }, async () => "charged again"));
}

/** Outside any run, told and asked for again. */
async function howOftenSent(options: WriteOptions<number>): Promise<unknown> {
  const { remote } = openHarbour();
  let sent = 0;
  for (let ask = 0; ask < 2; ask++) await remote.write("desk.charge", options, async () => ++sent);
  return sent;
}

/** Two hours after the first was lost, in the same run. */
async function howOftenSentInDoubt(options: WriteOptions<number>): Promise<unknown> {
  const { remote, clock } = openHarbour();
  let sent = 0;
  await remote.write<number>("desk.charge", options, () => (sent++, lose()));
  await clock.pass(longWhile);
  await remote.write<number>("desk.charge", options, async () => ++sent);
  return sent;
}

async function howOftenTried(options: WriteOptions<string>): Promise<unknown> {
  const { remote, clock, events } = openHarbour();
  const write = remote.write<string>("desk.charge", options, lose);
  await clock.pass(longWhile);
  await write;
  return events[0]?.attempts;
}

async function whatBecomesOf(options: WriteOptions<string>): Promise<unknown> {
  return wordOf(await openHarbour().remote.write("desk.charge", options, async () => "charged"));
}

async function whatIsFound(charge: Reconciler): Promise<unknown> {
  const { remote, clock } = openHarbour({ reconcile: { charge } });
  await remote.write("desk.charge", { key, scope: "charge" }, lose);
  await clock.pass(longWhile);
  return (await remote.reconcile()).map(({ result }) => result);
}

async function denied(): Promise<{ happened: false }> {
  return { happened: false };
}

function wordOf(outcome: WriteOutcome<unknown>): unknown {
  if (isUnknown(outcome)) return "unknown";
  return outcome.status === "succeeded" ? outcome.value : outcome.error.code;
}
