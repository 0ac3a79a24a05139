import { join } from "node:path";
import ts from "typescript";
import { expect, it } from "vitest";
import { classic } from "../../src/compiler/classic.ts";
import { describeTools } from "./tool-table.ts";

const folder = join(import.meta.dirname, "edited-file");
const toolFile = join(folder, "tool.ts");
const helperFile = join(folder, "orders.ts");
const tool = `import { tool } from "ai";
import { z } from "zod";
import { settle } from "./orders";
export const act = tool({ inputSchema: z.object({}), execute: async () => settle("pi_1") });`;
const reading = `import Stripe from "stripe";
export const settle = async (id: string) => new Stripe("sk_test").refunds.retrieve(id);`;

it("sees an edit in another file, though the tool's own file is the same", () => {
  const before = createProgram(reading);
  const after = createProgram(reading.replace("retrieve(id)", "create({ payment_intent: id })"));
  const tools = [before, after].map((program) => describeTools(classic(ts, program), toolFile)[0]);

  expect(after.getSourceFile(toolFile)).toBe(before.getSourceFile(toolFile));
  expect(tools.map((act) => act?.effect)).toEqual(["read", "write"]);
});

/** Files whose text is the same are the same objects in every program, as in an editor. */
const parsed = new Map<string, ts.SourceFile | undefined>();

function createProgram(helper: string): ts.Program {
  const options: ts.CompilerOptions = {
    strict: true,
    noEmit: true,
    skipLibCheck: true,
    target: ts.ScriptTarget.ES2023,
    lib: ["lib.es2023.d.ts"],
    module: ts.ModuleKind.Preserve,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
  };
  const texts = new Map([
    [toolFile, tool],
    [helperFile, helper],
  ]);
  const host = ts.createCompilerHost(options, true);
  const read = host.getSourceFile.bind(host);
  host.fileExists = (name) => texts.has(name) || ts.sys.fileExists(name);
  host.directoryExists = (name) => name === folder || ts.sys.directoryExists(name);
  host.getSourceFile = (name, language, ...rest) => {
    const text = texts.get(name);
    const key = `${name}\n${text ?? ""}`;
    if (!parsed.has(key)) {
      parsed.set(
        key,
        text === undefined ? read(name, language, ...rest) : ts.createSourceFile(name, text, language, true),
      );
    }
    return parsed.get(key);
  };
  return ts.createProgram([toolFile, helperFile], options, host);
}
