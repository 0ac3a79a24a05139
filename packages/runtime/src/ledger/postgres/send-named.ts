import { sha256Hex } from "../sha-256.ts";
import type { NamingClient, PostgresClient, PostgresRows, PostgresValue } from "./postgres-client.ts";
import { sqlStateOf } from "./sql-state-of.ts";

export type Send = (text: string, values: PostgresValue[]) => PromiseLike<PostgresRows>;

/**
 * Sends each statement under a name, so that a connection has the server plan it once. A pooler that hands connections on between statements
 * may not know the name: nothing was done then, and from there on statements go without.
 */
export function sendNamed(client: PostgresClient & NamingClient): Send {
  const names = new Map<string, string>();
  let isNaming = true;
  const nameOf = (text: string) => {
    const name = names.get(text) ?? `thirdstate_${sha256Hex(text).slice(0, 16)}`;
    names.set(text, name);
    return name;
  };
  return async (text, values) => {
    try {
      if (isNaming) return await client.query({ name: nameOf(text), text, values });
    } catch (error) {
      if (!MISNAMED.has(sqlStateOf(error))) throw error;
      isNaming = false;
    }
    return client.query(text, values);
  };
}

/** No such statement, and one of that name already. */
const MISNAMED: ReadonlySet<unknown> = new Set(["26000", "42P05"]);
