import { readFileSync } from "node:fs";
import { join } from "node:path";
import { analyzeProject, catalogued, rules } from "@thirdstate/analyzer";
import { openProjects } from "@thirdstate/analyzer/compiler";
import prettier from "prettier";
import ts from "typescript";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createProject, removeProject } from "./desk/create-project.ts";
import { applyEdits, toLocation } from "./desk/positions.ts";
import { Tsserver } from "./desk/tsserver.ts";

const readme = readFileSync(join(import.meta.dirname, "../README.md"), "utf8");
const [shown = "", wrapped = ""] = [...readme.matchAll(/^```ts\n(.*?)^```$/gms)].map(([, text = ""]) => text);
const desk = shown.replace(/^ *\/\/ +~.*\n/m, "");
const files = {
  "desk.ts": desk,
  "broken.ts": `import { generateText } from "ai";\nawait generateText({ model: "x", prompt: );\nconst port: number = "none";\n`,
  "remote.config.ts": `import { createRemote, memoryLedger } from "@thirdstate/runtime";

export const remote = createRemote({ timeout: "30s", ledger: memoryLedger() });
`,
};

let folder: string;
let server: Tsserver;
const inFolder = (name: string): string => join(folder, name);

beforeAll(() => {
  folder = createProject(files);
  server = new Tsserver(folder);
  for (const name of ["desk.ts", "broken.ts"]) server.open(inFolder(name));
});
afterAll(() => {
  server.close();
  removeProject(folder);
});

describe("a remote call in tsserver", () => {
  it("is shown where the analyzer finds it, in its words", async () => {
    const [project] = openProjects(ts, folder, { catalogued });
    if (project === undefined) throw new Error("The project was not opened.");
    const found = analyzeProject(project).files.flatMap((file) => file.findings({ rules }));

    expect(found.length).toBe(1);
    expect(await findDiagnostics("desk.ts")).toEqual(
      found.map(({ rule, at, what, why, how }) => ({
        start: toLocation(desk, project.compiler.start(at)),
        end: toLocation(desk, at.end),
        text: `${what}\n  ${why}\n  ${how}`,
        code: 990_001,
        category: "error",
        source: `thirdstate/${rule.id}`,
      })),
    );
  });

  it("is wrapped by a code action, and no longer shown", async () => {
    expect(await server.ask("getSupportedCodeFixes", { file: inFolder("desk.ts") })).toContain("990001");
    const [fix, ...others] = await findFixes("desk.ts", "generateText({");
    const [change, ...changesElsewhere] = fix?.changes ?? [];
    const mended = applyEdits(desk, change?.textChanges ?? []);

    expect(fix?.description).toBe("Wrap `generateText` in `remote.read.orThrow`.");
    expect([...others, ...changesElsewhere]).toEqual([]);
    expect(await prettier.format(mended, { parser: "typescript", printWidth: 120 })).toBe(wrapped);

    server.change(inFolder("desk.ts"), mended);
    expect(await findDiagnostics("desk.ts")).toEqual([]);
    server.change(inFolder("desk.ts"), desk);
  });

  it("has no code action where another call stands", async () => {
    expect(await findFixes("desk.ts", "answerTicket")).toEqual([]);
  });
});

it("leaves a file that does not parse to TypeScript", async () => {
  const diagnostics = await findDiagnostics("broken.ts");
  expect(diagnostics.map(({ code }) => code)).toEqual([2322]);
});

interface Shown {
  readonly code: number;
  readonly text: string;
}

function findDiagnostics(name: string): Promise<readonly Shown[]> {
  return server.ask("semanticDiagnosticsSync", { file: inFolder(name) });
}

function findFixes(name: string, place: string): Promise<readonly ts.server.protocol.CodeFixAction[]> {
  const { line, offset } = toLocation(desk, desk.indexOf(place));
  const range = { startLine: line, startOffset: offset, endLine: line, endOffset: offset };
  return server.ask("getCodeFixes", { file: inFolder(name), ...range, errorCodes: [990_001] });
}
