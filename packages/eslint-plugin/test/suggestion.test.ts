import { writeFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createProject, removeProject, remoteConfig } from "./desk/create-project.ts";
import { hosts, messages, type Host } from "./desk/lint.ts";

const desk = `import { generateText } from "ai";
import OpenAI from "openai";

const openai = new OpenAI();

export async function answerTicket(question: string) {
  const { text } = await generateText({ model: "openai/gpt-5", prompt: question });
  const response = await openai.responses.create({ model: "gpt-5", input: text });
  return response.output_text;
}
`;

let folder: string;
let without: string;
beforeAll(() => {
  folder = createProject({ "desk.ts": desk, "remote.config.ts": remoteConfig });
  without = createProject({ "desk.ts": desk });
});
afterAll(() => [folder, without].forEach(removeProject));

it("suggests the same wrap per call in every host, and each type-checks", async () => {
  const [first = [], ...others] = await Promise.all(hosts.map((host) => findMended(host)));
  expect(first.map(({ length }) => length)).toEqual([1, 1]);
  for (const other of others) expect(other).toEqual(first);
  for (const [text] of first) expect(text).toMatch(/remote\.read\.orThrow\("answerTicket\./);
  const names = first.flat().map((text, index) => {
    writeFileSync(join(folder, `mended-${index}.ts`), text);
    return `mended-${index}.ts`;
  });
  expect(findProblems(names)).toEqual([]);
});

describe.each(hosts)("$name", (host) => {
  it("suggests nothing where no \`remote.config.ts\` says where \`remote\` comes from", async () => {
    const found = await messages(host, without, "desk.ts");
    expect(found.map(({ suggestions }) => suggestions)).toEqual([undefined, undefined]);
  });

  it("takes \`remote\` from where the settings say", async () => {
    const settings = [{ settings: { thirdstate: { remote: "#remote" } } }];
    const [first] = await messages(host, without, "desk.ts", settings);
    expect(apply(desk, first?.suggestions?.[0]?.fix)).toContain(`import { remote } from "#remote";`);
  });

  it("changes nothing by \`--fix\`", async () => {
    expect((await messages(host, folder, "desk.ts")).map(({ fix }) => fix)).toEqual([undefined, undefined]);
  });
});

async function findMended(host: Host): Promise<readonly (readonly string[])[]> {
  const found = await messages(host, folder, "desk.ts");
  return found.map(({ suggestions = [] }) => suggestions.map(({ fix }) => apply(desk, fix)));
}

interface Fix {
  readonly range: readonly [number, number];
  readonly text: string;
}

function apply(text: string, fix: Fix | undefined): string {
  return fix === undefined ? text : text.slice(0, fix.range[0]) + fix.text + text.slice(fix.range[1]);
}

function findProblems(names: readonly string[]): readonly string[] {
  const { options } = ts.parseJsonConfigFileContent(
    ts.readConfigFile(join(folder, "tsconfig.json"), ts.sys.readFile).config,
    ts.sys,
    folder,
  );
  const program = ts.createProgram(
    names.map((name) => join(folder, name)),
    options,
  );
  return ts.getPreEmitDiagnostics(program).map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, "\n"));
}
