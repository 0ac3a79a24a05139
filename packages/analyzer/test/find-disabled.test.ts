import { Linter } from "eslint";
import ts from "typescript";
import { describe, expect, it } from "vitest";
import { analyzeFile } from "../src/analyze.ts";
import { syntactic } from "../src/compiler/syntactic.ts";
import { noUnguardedRemoteCall } from "../src/rules/no-unguarded-remote-call.ts";

const rule = "thirdstate/no-unguarded-remote-call";
const head = `import { embed } from "ai";\n`;
const cases: Readonly<Record<string, string>> = {
  "the next line": `// eslint-disable-next-line ${rule} -- a person waits\nembed();\nembed();\n`,
  "the next line of a block comment": `/* eslint-disable-next-line ${rule} -- so\nit is */\nembed();\nembed();\n`,
  "the same line": `embed(); // eslint-disable-line ${rule} -- quick\nembed();\n`,
  "a block comment in the line": `embed(); /* eslint-disable-line */ embed();\nembed();\n`,
  "a line's comment that goes on": `embed(); /* eslint-disable-line\n */\nembed();\n`,
  "all rules": `// eslint-disable-next-line\nembed();\n`,
  "another rule": `// eslint-disable-next-line no-console\nembed();\n`,
  "two rules": `// eslint-disable-next-line no-console, '${rule}' -- both\nembed();\n`,
  "a stretch": `/* eslint-disable ${rule} -- old */\nembed();\n/* eslint-enable ${rule} */\nembed();\n`,
  "a stretch, and again": `/* eslint-disable */\nembed();\n/* eslint-enable */\nembed();\n/* eslint-disable ${rule} */ embed();\n`,
  "all, and one back": `/* eslint-disable */\nembed();\n/* eslint-enable ${rule} */\nembed();\n`,
  "one, and all back": `/* eslint-disable ${rule} */\nembed();\n/* eslint-enable */\nembed();\n`,
  "a stretch that begins in a line": `embed(); /* eslint-disable ${rule} */ embed();\nembed();\n`,
  "a line comment that would be a stretch": `// eslint-disable ${rule}\nembed();\n`,
  "a string": `const text = "// eslint-disable-next-line";\nembed();\nconst more = '/* eslint-disable */'; embed();\n`,
  "a template":
    "const text = `${head}\n// eslint-disable-next-line\n`; const x = `\n/* eslint-disable */${1}`; embed();\n",
  "an empty block": `function idle() {/* eslint-disable */}\nembed();\n`,
  "a comment on documentation": `/** eslint-disable */\nembed();\n`,
  "a word that goes on": `// eslint-disable-next-lines\nembed();\n/* eslint-disabled */\nembed();\n`,
  "three dashes": `// eslint-disable-next-line ${rule} --- why not -- twice\nembed();\n`,
  "no space before the dashes": `// eslint-disable-next-line ${rule}-- why\nembed();\n`,
  "Windows' lines": `// eslint-disable-next-line\r\nembed();\r\nembed();\r\n`,
  "a comment after the call": `embed();\n/* eslint-disable */\n`,
  "within a call": `embed(\n  /* eslint-disable */\n);\nembed();\n`,
  "a line in a stretch that has ended": `/* eslint-disable ${rule} -- long */\n/* eslint-enable */\nembed(); // eslint-disable-line -- short\n`,
};

describe("a comment that disables a finding is read as ESLint reads it", () => {
  it.each(Object.entries(cases))("%s", (_, code) => {
    expect(readOurs(code)).toEqual(readTheirs(code));
  });

  it("in every one of its forms", () => {
    const all = Object.values(cases).flatMap(readTheirs);
    expect(all.filter(({ reason }) => reason === undefined).length).toBeGreaterThan(10);
    expect(new Set(all.map(({ reason }) => reason))).toContain("a person waits");
  });
});

it("takes oxlint's word for it too", () => {
  const code = `// oxlint-disable-next-line ${rule} -- a person waits\nembed();\nembed();\n`;
  expect(readOurs(code).map(({ reason }) => reason)).toEqual(["a person waits", undefined]);
});

interface Read {
  readonly offset: number;
  readonly reason: string | undefined;
}

function readOurs(code: string): readonly Read[] {
  const compiler = syntactic(ts, [{ fileName: "/harbour/main.ts", text: head + code }]);
  const [file] = compiler.files();
  if (file === undefined) throw new Error("There is no file.");
  const findings = analyzeFile(compiler, file).findings({ rules: [noUnguardedRemoteCall] });
  return findings.map((finding) => ({ offset: compiler.start(finding.at), reason: finding.disabled() }));
}

/** ESLint itself, with a rule that reports the same calls. */
function readTheirs(code: string): readonly Read[] {
  const spot = {
    create: (context: { report(found: object): void }) => ({
      "CallExpression > Identifier.callee": (node: object) => context.report({ node, message: "spot" }),
    }),
  };
  const linter = new Linter();
  const plugins = { thirdstate: { rules: { "no-unguarded-remote-call": spot } } } as never;
  const kept = linter.verify(head + code, [{ plugins, rules: { [rule]: "error" } }]);
  // Left out of ESLint's own declarations.
  const dropped = (
    linter as Linter & { getSuppressedMessages(): Linter.SuppressedLintMessage[] }
  ).getSuppressedMessages();
  const starts = [0, ...Array.from((head + code).matchAll(/\r\n|\n/g), (end) => end.index + end[0].length)];
  return [...kept.map((message) => ({ ...message, suppressions: [] })), ...dropped]
    .filter(({ ruleId }) => ruleId === rule)
    .map(({ line, column, suppressions }) => ({
      offset: (starts[line - 1] ?? 0) + column - 1,
      reason: suppressions.at(-1)?.justification,
    }))
    .toSorted((one, other) => one.offset - other.offset);
}
