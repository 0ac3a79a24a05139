/** What a pool of `pg` offers; any driver that takes a text and values and gives rows can be made to look like it. */
export interface PostgresClient {
  query(text: string, values: PostgresValue[]): PromiseLike<PostgresRows>;
}

/** A client that also takes statements by name, as `pg` does: each connection then has the server plan each of them once. */
export interface NamingClient {
  query(statement: NamedStatement): PromiseLike<PostgresRows>;
}

export interface NamedStatement {
  readonly name: string;
  readonly text: string;
  readonly values: PostgresValue[];
}

export interface PostgresRows {
  readonly rows: unknown[];
}

export type PostgresValue = string | number | boolean;
