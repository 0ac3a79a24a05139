import type { Records } from "../decision.ts";
import { isCut } from "../is-cut.ts";
import { newRev } from "../new-rev.ts";
import { hasUndecided } from "../rules/has-undecided.ts";
import type { Store } from "../store.ts";
import { tryAgain } from "../try-again.ts";
import { proveDurable } from "./prove-durable.ts";
import type { RedisClient } from "./redis-client.ts";
import { casScript, readScript, removeScript } from "./scripts.ts";

/** One hash for each ident; a script is the compare-and-set, and making it twice is making it once. */
export function redisStore(client: RedisClient, { prefix, mayForget }: RedisStoreOptions): Store {
  const keys = { clock: `${prefix}:clock`, undecided: `${prefix}:undecided`, changed: `${prefix}:changed` };
  const ask = asker(client, mayForget);
  const run = (script: string, ident: string, ...values: string[]) => {
    const places = [`${prefix}:ident:${ident}`, keys.clock, keys.undecided, keys.changed];
    return ask("EVAL", script, String(places.length), ...places, ...values);
  };
  const read = async (ident: string) => {
    const [now, rev, records, changed] = textsIn(await run(readScript, ident));
    return { now: toMilliseconds(now), rev: Number(rev ?? 0), text: records, changedAt: toMilliseconds(changed) };
  };
  return {
    now: async () => (await read("")).now,
    read: async (ident) => {
      const { text, ...version } = await read(ident);
      const records: Records = text === undefined ? [] : JSON.parse(text);
      return { ...version, records };
    },
    cas: async (ident, rev, records) => {
      const undecided = hasUndecided(records) ? "1" : "0";
      return isOne(await run(casScript, ident, ident, `${rev}`, `${newRev()}`, JSON.stringify(records), undecided));
    },
    remove: async (ident, rev) => isOne(await run(removeScript, ident, ident, `${rev}`)),
    idents: async (which) => {
      if (which === "undecided") return namesIn(await ask("SMEMBERS", keys.undecided));
      const latest = which === undefined ? "+inf" : String(Math.floor(which.unchangedSince * MICROSECONDS));
      return namesIn(await ask("ZRANGEBYSCORE", keys.changed, "-inf", latest));
    },
    noteCall: async (call, ident) => void (await ask("SET", `${prefix}:call:${call}`, ident, "EX", CALL_SECONDS)),
    identOfCall: async (call) => textsIn([await ask("GET", `${prefix}:call:${call}`)])[0],
  };
}

export interface RedisStoreOptions {
  readonly prefix: string;
  readonly mayForget: boolean;
}

const MICROSECONDS = 1_000;
/** 90 days: no framework repeats an older call. */
const CALL_SECONDS = "7776000";

type Asker = (...command: string[]) => Promise<unknown>;

/** Asks once, before anything else, whether the server keeps what it acknowledges. */
function asker(client: RedisClient, mayForget: boolean): Asker {
  const send: Asker = (...command) => tryAgain(() => client.sendCommand(command), mayRepeat);
  let proved: Promise<void> | undefined;
  return async (...command) => {
    proved ??= mayForget ? Promise.resolve() : proveDurable(send);
    await proved.catch((error: unknown) => {
      proved = undefined;
      throw error;
    });
    return send(...command);
  };
}

/** A server that starts, fails over or moves its slots has done nothing yet. */
function mayRepeat(error: unknown): boolean {
  return (
    isCut(error) ||
    (error instanceof Error && /^(LOADING|READONLY|TRYAGAIN|CLUSTERDOWN|MASTERDOWN) /.test(error.message))
  );
}

function textsIn(reply: unknown): readonly (string | undefined)[] {
  const texts = (value: unknown) => (value === null || value === undefined ? undefined : String(value));
  return Array.isArray(reply) ? reply.map(texts) : [];
}

function namesIn(reply: unknown): readonly string[] {
  return textsIn(reply).flatMap((name) => name ?? []);
}

function toMilliseconds(microseconds: string | undefined): number {
  return Number(microseconds ?? 0) / MICROSECONDS;
}

function isOne(reply: unknown): boolean {
  return Number(reply) === 1;
}
