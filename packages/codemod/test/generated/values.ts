import { pick } from "./choose.ts";
import { code, type Code } from "./code.ts";
import { writeCall } from "./calls.ts";
import type { Scope } from "./scope.ts";

/** An expression whose value is a text: quiet, impure, narrowed, with a comment, or with a call of its own. */
export function writeText(scope: Scope): Code {
  const { choose, isTyped, isAsync, isGenerator, isNarrowed } = scope;
  const kind = choose(12);
  if (kind === 0 && isNarrowed) return pick(choose, narrowed);
  if (kind === 1 && isAsync) return pick(choose, awaited);
  if (kind === 2) return pick(choose, impure);
  if (kind === 3 && isAsync && scope.depth < 2) return writeInner(scope);
  if (kind === 4 && isTyped) return pick(choose, typed);
  if (kind === 5 && isGenerator && choose(4) === 0) return code`ship.names.concat(yield "What next?").join()`;
  return pick(choose, plain);
}

const plain: readonly [Code, ...Code[]] = [
  code`"Ahoy"`,
  code`"It's \\"high\\" water"`,
  code`ship.name`,
  code`\`To \${ship.name}\``,
  code`ship.flag ?? "none"`,
  code`ship.berth?.id ?? "at sea"`,
  code`(ship.name)`,
  code`/* whose */ ship.name`,
  code`ship.name + ship.names.length`,
  code`ship.names[0] ?? ""`,
  code`ship["name"]`,
  code`ship.names.map((name) => name.trim()).join(" ")`,
  code`[ship.name, ...ship.names].join()`,
  code`stop.aborted ? "late" : ship.name`,
  code`ship.since.toISOString()`,
  code`JSON.stringify({ ...ship, key: 1 })`,
];
const narrowed: readonly [Code, ...Code[]] = [
  code`ship.flag`,
  code`ship.berth.id`,
  code`\`\${ship.berth.id} of \${ship.flag}\``,
  code`ship.flag.toUpperCase()`,
  code`[ship.flag].join()`,
];
const awaited: readonly [Code, ...Code[]] = [
  code`await read(ship.name)`,
  code`(await read("A1")).trim()`,
  code`\`\${await read(ship.name)} now\``,
];
const impure: readonly [Code, ...Code[]] = [
  code`String(count())`,
  code`\`\${ship.name} at \${Date.now()}\``,
  code`crypto.randomUUID()`,
  code`queue.shift() ?? ""`,
  code`String(queue.push(ship.name))`,
  code`new Date().toISOString()`,
];
const typed: readonly [Code, ...Code[]] = [
  code`ship.name as string`,
  code`ship.names[0]!`,
  code`(ship.flag ?? "") satisfies string`,
];

/** A remote call inside another's arguments. */
function writeInner(scope: Scope): Code {
  const { text, read } = writeCall({ ...scope, depth: scope.depth + 1 }, "promise");
  return code`String((await ${text})${read})`;
}
