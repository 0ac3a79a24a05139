/** SHA-256 (FIPS 180-4), by the host's own where it hands that out, since ours is several times slower. */
export function sha256(text: string): Uint8Array {
  return native === undefined ? digest(new TextEncoder().encode(text)) : native("sha256").update(text).digest();
}

export function sha256Hex(text: string): string {
  if (native !== undefined) return native("sha256").update(text).digest("hex");
  return Array.from(sha256(text), (byte) => byte.toString(16).padStart(2, "0")).join("");
}

const host: Partial<Host> = globalThis;
const native = host.process?.getBuiltinModule?.("node:crypto")?.createHash;

interface Host {
  readonly process?: {
    getBuiltinModule?(name: string): { readonly createHash?: (name: string) => NativeHash } | undefined;
  };
}

interface NativeHash {
  update(text: string): NativeHash;
  digest(): Uint8Array;
  digest(encoding: "hex"): string;
}

const BLOCK = 64;

/** The same without a host: synchronous, which the Web Crypto API is not. */
export function digest(bytes: Uint8Array): Uint8Array {
  const padded = pad(bytes);
  const state = new Uint32Array(primes.slice(0, 8).map((prime) => fractionOf(Math.sqrt(prime))));
  for (let start = 0; start < padded.length; start += BLOCK) compress(state, new DataView(padded.buffer, start, BLOCK));
  const hash = new DataView(new ArrayBuffer(32));
  state.forEach((word, place) => hash.setUint32(4 * place, word));
  return new Uint8Array(hash.buffer);
}

function pad(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const padded = new Uint8Array(Math.ceil((bytes.length + 9) / BLOCK) * BLOCK);
  padded.set(bytes);
  padded[bytes.length] = 0x80;
  new DataView(padded.buffer).setBigUint64(padded.length - 8, BigInt(bytes.length) * 8n);
  return padded;
}

function compress(state: Uint32Array, block: DataView): void {
  const words = new Uint32Array(64);
  for (let place = 0; place < 64; place++)
    words[place] = place < 16 ? block.getUint32(4 * place) : expand(words, place);
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state;
  for (let round = 0; round < 64; round++) {
    const choice = (e & f) ^ (~e & g);
    const majority = (a & b) ^ (a & c) ^ (b & c);
    const first = h + turned(e, 6, 11, 25) + choice + (constants[round] ?? 0) + (words[round] ?? 0);
    const second = turned(a, 2, 13, 22) + majority;
    [a, b, c, d, e, f, g, h] = [(first + second) >>> 0, a, b, c, (d + first) >>> 0, e, f, g];
  }
  [a, b, c, d, e, f, g, h].forEach((word, place) => (state[place] = (state[place] ?? 0) + word));
}

function expand(words: Uint32Array, place: number): number {
  const early = words[place - 15] ?? 0;
  const late = words[place - 2] ?? 0;
  const low = rotate(early, 7) ^ rotate(early, 18) ^ (early >>> 3);
  const high = rotate(late, 17) ^ rotate(late, 19) ^ (late >>> 10);
  return (words[place - 16] ?? 0) + low + (words[place - 7] ?? 0) + high;
}

function turned(word: number, ...places: readonly number[]): number {
  return places.reduce((sum, by) => sum ^ rotate(word, by), 0);
}

function rotate(word: number, by: number): number {
  return (word >>> by) | (word << (32 - by));
}

const primes: readonly number[] = findPrimes(64);
const constants: readonly number[] = primes.map((prime) => fractionOf(Math.cbrt(prime)));

function fractionOf(value: number): number {
  return Math.floor((value % 1) * 2 ** 32);
}

function findPrimes(count: number): readonly number[] {
  const found: number[] = [];
  for (let candidate = 2; found.length < count; candidate++)
    if (found.every((prime) => candidate % prime !== 0)) found.push(candidate);
  return found;
}
