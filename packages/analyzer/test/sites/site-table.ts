import { createMatcher } from "../../src/catalog/create-matcher.ts";
import { sdks } from "../../src/catalog/index.ts";
import type { CallSite } from "../../src/sites/call-site.ts";
import { createSiteFinder } from "../../src/sites/find-sites.ts";
import { createProgramCalls } from "../../src/sites/program-calls.ts";
import { fileNamed, makers, type Files, type Maker } from "../compiler/makers.ts";

/** Code, and what both makers say of its sites: one line each, in order. */
export interface SiteCase {
  readonly name: string;
  readonly code: string;
  readonly beside?: Files;
  /** Where the makers differ: what the syntactic one says. */
  readonly syntactic?: readonly string[];
  readonly sites: readonly string[];
}

/** Opens all cases in one program per maker, and reads some facts of every site. */
export function openCases(
  cases: readonly SiteCase[],
  describe: (site: CallSite) => string,
): readonly { readonly maker: Maker; readonly read: (index: number) => readonly string[] }[] {
  const files: Files = Object.fromEntries(
    cases.flatMap(({ code, beside = {} }, index) => [
      [`site-${index}/main.ts`, `${code}\nexport {};\n`] as const,
      ...Object.entries(beside).map(([name, text]) => [`site-${index}/${name}`, text] as const),
    ]),
  );
  const matcher = createMatcher(sdks);
  return makers.map((maker) => {
    const compiler = maker.open(files);
    const find = createSiteFinder(compiler, createProgramCalls(compiler, matcher, { files: () => compiler.files() }));
    return { maker, read: (index) => find(fileNamed(compiler, `site-${index}/main.ts`)).map(describe) };
  });
}
