import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { globSync } from "tinyglobby";

export const fixtures: string = join(import.meta.dirname, "../../../fixtures");

/** A project of its own outside the repository, with the repository's packages linked in. */
export interface FixtureProject {
  readonly folder: string;
  read(file: string): string;
  write(file: string, text: string): void;
  copy(from: string, to: string): void;
  /** Lets a folder of it import a package of `fixtures/contracts`. */
  link(name: string, folder: string): void;
  remove(): void;
}

export function createFixtureProject(): FixtureProject {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "codemod-")));
  symlinkSync(root, join(folder, "node_modules"), "junction");
  cpSync(join(fixtures, "codemods/remote.config.ts"), join(folder, "remote.config.ts"));
  const { compilerOptions } = JSON.parse(readFileSync(join(fixtures, "codemods/tsconfig.json"), "utf8"));
  writeFileSync(join(folder, "tsconfig.json"), JSON.stringify({ compilerOptions, include: ["**/*.ts", "**/*.js"] }));
  writeFileSync(join(folder, "package.json"), JSON.stringify({ private: true, type: "module" }));
  return {
    folder,
    read: (file) => readFileSync(join(folder, file), "utf8"),
    write: (file, text) => {
      mkdirSync(dirname(join(folder, file)), { recursive: true });
      writeFileSync(join(folder, file), text);
    },
    copy: (from, to) => {
      cpSync(from, join(folder, to), { recursive: true });
    },
    link: (name, inner) => {
      const place = join(folder, inner, "node_modules", name);
      mkdirSync(dirname(place), { recursive: true });
      symlinkSync(join(contracts, name), place, "junction");
    },
    remove: () => {
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

export interface Pair {
  readonly id: string;
  readonly before: string;
  readonly after: string;
  /** What is listed as left. */
  readonly left: string;
  /** The file that `before` becomes. */
  readonly file: string;
  /** Packages that only `fixtures/contracts` has. */
  readonly contracted: readonly string[];
}

const root = join(fixtures, "../node_modules");
const contracts = join(fixtures, "contracts/node_modules");

/** The pairs of which every package is installed. */
export function listPairs(): readonly Pair[] {
  const files = globSync("*/before.{ts,js}", { cwd: join(fixtures, "codemods") }).sort();
  const pairs = files.map(readPair);
  const missing = pairs.filter(({ contracted }) => !contracted.every((name) => existsSync(join(contracts, name))));
  for (const { id } of missing) console.log(`Skipping ${id}: \`npm run contracts\` installs its packages.`);
  return pairs.filter((pair) => !missing.includes(pair));
}

function readPair(name: string): Pair {
  const place = join(fixtures, "codemods", name);
  const before = readFileSync(place, "utf8");
  const left = join(dirname(place), "left.txt");
  const extension = name.split(".").at(-1) ?? "";
  return {
    id: basename(dirname(place)),
    before,
    after: readFileSync(join(dirname(place), `after.${extension}`), "utf8"),
    left: existsSync(left) ? readFileSync(left, "utf8") : "",
    file: `${dirname(name)}/desk.${extension}`,
    contracted: readPackages(before).filter((each) => !existsSync(join(root, each))),
  };
}

function readPackages(text: string): readonly string[] {
  const found = text.matchAll(/from ["'](?!node:)((?:@[\w.-]+\/)?[\w-][\w.-]*)/g);
  return [...new Set([...found].map(([, name = ""]) => name))];
}

/** Puts each pair's `before` into the project. */
export function writePairs(
  project: FixtureProject,
  pairs: readonly Pair[],
  toText = (text: string): string => text,
): void {
  for (const { id, file, before, contracted } of pairs) {
    project.write(file, toText(before));
    for (const name of contracted) project.link(name, id);
  }
}
