import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createProject, removeProject, remoteConfig } from "./desk/create-project.ts";
import { hosts, lint, messages } from "./desk/lint.ts";

const desk = `import { generateText } from "ai";

export async function answerTicket(question: string) {
  const { text } = await generateText({ model: "openai/gpt-5", prompt: question });
  return text;
}
`;
const files = {
  "desk.ts": desk,
  "bom.ts": `\uFEFF${desk}`,
  "crlf.ts": desk.replaceAll("\n", "\r\n"),
  "harbour.tsx": `${desk}\nexport const Berth = <T,>({ name }: { name: T }) => <p>{String(name)}</p>;\n`,
  "script.js": desk.replace(": string", ""),
  "view.jsx": `${desk.replace(": string", "")}\nexport const Berth = () => <p>free</p>;\n`,
  "common.js": `const { generateText } = require("ai");\n\nexports.ask = async () => {\n  await generateText({ model: "m", prompt: "p" });\n};\n`,
  "desk.test.ts": desk,
  "repository.ts": `export class Repository {\n  async create(row: object) {\n    return row;\n  }\n}\nexport const saved = await new Repository().create({});\n`,
  "broken.ts": `import { generateText } from "ai";\nawait generateText({ prompt: );\n`,
  "tide.ts": `import { remote } from "./remote.config";\n\nawait remote.read("harbour.tide", async () => 1);\n`,
  "remote.config.ts": remoteConfig,
};
const found =
  "4:26-4:38 thirdstate/no-unguarded-remote-call `generateText` is a remote call outside every guard. " +
  "Wrap it in `remote.read`, which gives it a deadline, a bounded number of repeats and an outcome.";

let folder: string;
beforeAll(() => {
  folder = createProject(files);
});
afterAll(() => removeProject(folder));

describe.each(hosts)("$name", (host) => {
  it.each(["desk.ts", "bom.ts", "crlf.ts", "harbour.tsx", "script.js", "view.jsx"])(
    "finds the call of %s in its place",
    async (file) => {
      expect(await lint(host, folder, file)).toEqual([`${file}:${found}`]);
    },
  );

  it("finds what nobody looks at in a file that calls no SDK, where types tell that the guard is ours", async () => {
    const rules = (await messages(host, folder, "tide.ts")).map(({ ruleId }) => ruleId);
    expect(rules).toEqual(host.typed ? ["thirdstate/no-floating-outcome"] : []);
  });

  it.each(["desk.ts", "bom.ts", "crlf.ts", "script.js"])("wraps the call of %s and leaves the rest", async (file) => {
    const [message] = await messages(host, folder, file);
    const text = files[file as keyof typeof files].replace("\uFEFF", "");
    const newline = file === "crlf.ts" ? "\r\n" : "\n";
    const fix = message?.suggestions?.[0]?.fix;
    const mended = text.slice(0, fix?.range[0]) + (fix?.text ?? "") + text.slice(fix?.range[1]);
    expect(message?.suggestions?.map(({ desc }) => desc)).toEqual(["Wrap `generateText` in `remote.read.orThrow`."]);
    expect(mended).toBe(
      text
        .replace(`"ai";`, `"ai";${newline}import { remote } from "./remote.config";`)
        .replace(
          `generateText({ model: "openai/gpt-5", prompt: question })`,
          `remote.read.orThrow("answerTicket.generateText", ({ signal, innerRetries }) => ` +
            `generateText({ model: "openai/gpt-5", prompt: question, abortSignal: signal, maxRetries: innerRetries(2) }))`,
        ),
    );
  });

  it("finds a call of a required package", async () => {
    const commonjs = { files: ["common.js"], languageOptions: { sourceType: "commonjs" as const } };
    expect(await lint(host, folder, "common.js", [commonjs])).toEqual([
      "common.js:4:9-4:21 thirdstate/no-unguarded-remote-call `generateText` is a remote call outside every guard. " +
        "Wrap it in `remote.read`, which gives it a deadline, a bounded number of repeats and an outcome.",
    ]);
  });

  it("says nothing of tests, of methods that look alike, and of the guard itself", async () => {
    expect(await lint(host, folder, ["desk.test.ts", "repository.ts", "remote.config.ts"])).toEqual([]);
  });

  it("leaves a file that does not parse to the parser", async () => {
    const [problem, ...others] = await messages(host, folder, "broken.ts");
    expect(problem?.fatal).toBe(true);
    expect(others).toEqual([]);
  });
});
