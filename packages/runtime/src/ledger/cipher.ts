/**
 * Keeps what a write is asked and what it answered from whoever reads the store; keys, states and instants stay readable. `decrypt` must
 * give back what `encrypt` was given, also after its key was renewed.
 */
export interface Cipher {
  /** Hides a text; the answer may differ each time. */
  readonly encrypt: (text: string) => string | PromiseLike<string>;
  /** Gives back what was hidden. */
  readonly decrypt: (sealed: string) => string | PromiseLike<string>;
}
