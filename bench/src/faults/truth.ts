/** What really happened on the server's side, whatever anybody was told. */
export class Truth {
  readonly #keys = new Set<string>();
  #commits = 0;

  /** How often the work was done. */
  get commits(): number {
    return this.#commits;
  }

  /** Does the work, unless it was done under this key before. */
  commit(key: string | undefined): void {
    if (key !== undefined && this.#keys.has(key)) return;
    if (key !== undefined) this.#keys.add(key);
    this.#commits++;
  }
}
