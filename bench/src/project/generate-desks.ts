import { copyFileSync, mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { writeFeature } from "./features.ts";

const root = join(import.meta.dirname, "../../..");

/** A product in which every file calls models: two sites a file, and the plain code of a feature around each. Answers how many sites there are. */
export function generateDesks(folder: string, count: number): number {
  const [plain] = writeFeature(0).files;
  for (let index = 0; index < count; index += 1)
    put(folder, `src/area-${index % 20}/desk-${index}.ts`, writeDesk(index, plain?.text ?? ""));
  for (const [path, text] of Object.entries(settings)) put(folder, path, text);
  copyFileSync(join(root, "fixtures/codemods/remote.config.ts"), join(folder, "remote.config.ts"));
  symlinkSync(join(root, "node_modules"), join(folder, "node_modules"));
  return 2 * count;
}

function writeDesk(index: number, plain: string): string {
  return `import { generateText, type LanguageModel } from "ai";
import { anthropic, openai } from "../clients.js";
${index === 0 ? "" : `export { Repository as Previous } from "../area-${(index - 1) % 20}/desk-${index - 1}.js";\n`}${plain}
export async function summarise(model: LanguageModel, text: string): Promise<string> {
  const { text: summary } = await generateText({ model, prompt: text });
  return summary;
}
${index % 2 === 0 ? label : translate}`;
}

const label = `export async function label(text: string): Promise<string | null> {
  void anthropic;
  const answer = await openai.chat.completions.create({ model: "gpt-5", messages: [{ role: "user", content: text }] });
  return answer.choices[0]?.message.content ?? null;
}
`;
const translate = `export async function translate(text: string) {
  void openai;
  const reply = await anthropic.messages.create({ model: "claude", max_tokens: 100, messages: [{ role: "user", content: text }] });
  return reply.content;
}
`;

const settings = {
  "package.json": JSON.stringify({ name: "generated", private: true, type: "module" }),
  "tsconfig.json": JSON.stringify({
    compilerOptions: {
      strict: true,
      target: "es2022",
      module: "nodenext",
      skipLibCheck: true,
      noEmit: true,
      types: ["node"],
    },
    include: ["src", "remote.config.ts"],
  }),
  "src/clients.ts": `import OpenAI from "openai";
import Anthropic from "@anthropic-ai/sdk";
export const openai = new OpenAI({ apiKey: "key" });
export const anthropic = new Anthropic({ apiKey: "key" });
`,
};

function put(folder: string, path: string, text: string): void {
  const file = join(folder, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}
