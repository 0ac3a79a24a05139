/** What a pool of `pg` offers; any driver that takes a text and values and gives rows can be made to look like it. */
export interface PostgresClient {
  query(text: string, values: (string | number | boolean)[]): PromiseLike<{ readonly rows: unknown[] }>;
}
