import { createChooser, pick, type Choose } from "./choose.ts";
import { writeUnit, type Unit } from "./units.ts";

/** A generated program in parts, of which each may be left out. */
export interface Program {
  readonly seed: number;
  readonly extension: "ts" | "mts" | "js";
  /** What stands before the imports: a `#!` line, directives, a licence. */
  readonly head: string;
  /** How relative imports end. */
  readonly ending: "ts" | "js";
  /** Lines about `remote` that stand there already. */
  readonly remote: string;
  readonly units: readonly Unit[];
  readonly style: Style;
}

export interface Style {
  readonly quote: '"' | "'";
  readonly hasSemicolons: boolean;
  readonly indent: string;
  readonly newline: "\n" | "\r\n";
  readonly hasMark: boolean;
  readonly endsOpen: boolean;
}

/** The same seed gives the same program. */
export function writeProgram(seed: number): Program {
  const choose = createChooser(seed);
  const extension = pick(choose, ["ts", "ts", "ts", "mts", "js"]);
  const isTyped = extension !== "js";
  return {
    seed,
    extension,
    head: pick(choose, heads),
    ending: pick(choose, ["ts", "js"]),
    remote: pick(choose, isTyped && choose(3) === 0 ? typedRemotes : remotes),
    units: Array.from({ length: 1 + choose(3) }, (_, index) => writeUnit(choose, isTyped, index)),
    style: writeStyle(choose),
  };
}

const heads: readonly [string, ...string[]] = [
  "",
  "",
  "",
  "#!/usr/bin/env node\n",
  '"use server";\n',
  '"use server"; // for the desk\n\n',
  "/* The harbour's licence. */\n\n",
  "// @ts-check\n",
  "#!/usr/bin/env node\n// The harbour's licence.\n\n",
];

const remotes: readonly [string, ...string[]] = [
  "",
  "",
  "",
  "",
  'import { remote } from "../remote.config.ts";\n',
  'import { remote as far } from "../remote.config.ts";\nuse(far);\n',
  'import { budget } from "../remote.config.ts";\nuse(budget);\n',
  'import {\n  budget as berths, // ours\n} from "../remote.config.ts";\nuse(berths);\n',
  'import * as config from "../remote.config.ts";\nuse(config);\n',
  'import "../remote.config.ts"; // first\n',
  "const remote = 1;\nuse(remote);\n",
  'import { remote } from "../remote.config.ts";\nuse(await remote.read.orThrow("call0.create", () => findPilot("Aurora")));\n',
];
const typedRemotes: readonly [string, ...string[]] = [
  'import type { Budget } from "../remote.config.ts";\nuse({} as Budget);\n',
  'import { type Budget } from "../remote.config.ts";\nuse({} as Budget);\n',
  'import { type Budget, budget } from "../remote.config.ts";\nuse(budget as Budget);\n',
];

function writeStyle(choose: Choose): Style {
  return {
    quote: pick(choose, ['"', '"', "'"]),
    hasSemicolons: choose(4) > 0,
    indent: pick(choose, ["  ", "  ", "    ", "\t"]),
    newline: pick(choose, ["\n", "\n", "\n", "\r\n"]),
    hasMark: choose(8) === 0,
    endsOpen: choose(8) === 0,
  };
}
