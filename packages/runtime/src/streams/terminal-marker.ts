import { type StreamFamily, streamFamilies } from "./stream-families.ts";

/** Watches for the chunk that says the stream is complete, where its family has one. */
export class TerminalMarker {
  #family: StreamFamily | undefined;
  #isSeen = false;
  #error: unknown;

  watch(chunk: unknown): void {
    this.#family ??= streamFamilies.find(({ isMember }) => isMember(chunk));
    if (this.#family?.isLast(chunk) === true) this.#isSeen = true;
    this.#error ??= this.#family?.readError?.(chunk);
  }

  /** What a chunk said that went wrong, if one did. */
  get error(): unknown {
    return this.#error;
  }

  /** Whether the stream ended though its family would have said so. */
  get isMissing(): boolean {
    return this.#family !== undefined && !this.#isSeen;
  }
}
