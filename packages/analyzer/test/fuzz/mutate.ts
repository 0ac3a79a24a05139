/** A number from 0 up to, and without, the one given. */
export type Random = (below: number) => number;

/** The same seed gives the same numbers (mulberry32). */
export function createRandom(seed: number): Random {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

/** Changes a program by one to three strokes, such as an editor sees while somebody types, pastes and moves things. */
export function mutate(text: string, other: string, random: Random): string {
  const donor = toTokens(other);
  let tokens = toTokens(text);
  for (let strokes = 1 + random(3); strokes > 0; strokes -= 1)
    tokens = (mutations[random(mutations.length)] ?? same)(tokens.length > 0 ? tokens : donor, donor, random);
  return tokens.join("");
}

type Tokens = readonly string[];
type Mutation = (tokens: Tokens, donor: Tokens, random: Random) => Tokens;

const mutations: readonly Mutation[] = [
  (tokens, _, random) => tokens.toSpliced(random(tokens.length), 1),
  (tokens, _, random) => repeat(tokens, random(tokens.length), 1),
  (tokens, _, random) => swap(tokens, random(tokens.length), random(tokens.length)),
  (tokens, _, random) => swapAlike(tokens, /^[\w$]+$/, random),
  (tokens, _, random) => swapAlike(tokens, /^["'`]/, random),
  (tokens, _, random) => tokens.slice(0, random(tokens.length)),
  (tokens, donor, random) => tokens.toSpliced(random(tokens.length), 0, ...cut(donor, random)),
  (tokens, donor, random) => tokens.toSpliced(random(tokens.length), random(9), ...cut(donor, random)),
  (tokens, donor, random) => renamed(tokens, donor[random(donor.length)] ?? "", random),
  (tokens, _, random) => tokens.with(lineBreak(tokens, random), `\n${words[random(words.length)] ?? ""} `),
  dropLine,
  repeatLine,
  (tokens, donor, random) => tokens.toSpliced(lineBreak(tokens, random), 0, ...lineOf(donor, lineBreak(donor, random))),
];

const words = [
  "await",
  "return",
  "for (;;)",
  "yield",
  "async",
  "export",
  "new",
  "void",
  "throw",
  "//",
  "try",
  "@x",
  "?.",
];

function toTokens(text: string): Tokens {
  return (
    text.match(/\n|[^\S\n]+|\/\/[^\n]*|"(?:[^"\n\\]|\\.)*"|'(?:[^'\n\\]|\\.)*'|`[^`]*`|[\w$]+|=>|\?\.|\.\.\.|[^]/g) ??
    []
  );
}

function same(tokens: Tokens): Tokens {
  return tokens;
}

function repeat(tokens: Tokens, at: number, count: number): Tokens {
  return tokens.toSpliced(at, 0, ...tokens.slice(at, at + count));
}

function swap(tokens: Tokens, one: number, other: number): Tokens {
  return tokens.with(one, tokens[other] ?? "").with(other, tokens[one] ?? "");
}

function swapAlike(tokens: Tokens, kind: RegExp, random: Random): Tokens {
  const alike = tokens.flatMap((token, index) => (kind.test(token) ? [index] : []));
  if (alike.length === 0) return tokens;
  return swap(tokens, alike[random(alike.length)] ?? 0, alike[random(alike.length)] ?? 0);
}

function cut(tokens: Tokens, random: Random): Tokens {
  const start = random(tokens.length);
  return tokens.slice(start, start + 1 + random(30));
}

function renamed(tokens: Tokens, name: string, random: Random): Tokens {
  const old = tokens[random(tokens.length)];
  return /^[A-Za-z_$][\w$]*$/.test(name) ? tokens.map((token) => (token === old ? name : token)) : tokens;
}

function lineBreak(tokens: Tokens, random: Random): number {
  return Math.max(0, tokens.indexOf("\n", random(tokens.length)));
}

function lineOf(tokens: Tokens, at: number): Tokens {
  const end = tokens.indexOf("\n", at + 1);
  return tokens.slice(at, end < 0 ? undefined : end);
}

function dropLine(tokens: Tokens, _: Tokens, random: Random): Tokens {
  const at = lineBreak(tokens, random);
  return tokens.toSpliced(at, lineOf(tokens, at).length);
}

function repeatLine(tokens: Tokens, _: Tokens, random: Random): Tokens {
  const at = lineBreak(tokens, random);
  return repeat(tokens, at, lineOf(tokens, at).length);
}
