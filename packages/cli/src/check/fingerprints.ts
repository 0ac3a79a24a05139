import { createHash } from "node:crypto";

/** Names a finding by what does not change when lines move: its rule, file, source text and how many like it come before. */
export class Fingerprints {
  readonly #seen = new Map<string, number>();

  next(rule: string, file: string, source: string): string {
    const finding = [rule, file, source.replace(/\s+/g, " ")].join("\n");
    const count = this.#seen.get(finding) ?? 0;
    this.#seen.set(finding, count + 1);
    return createHash("sha256").update(`${finding}\n${count}`).digest("hex").slice(0, 16);
  }
}
