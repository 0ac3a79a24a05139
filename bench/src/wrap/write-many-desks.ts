import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, realpathSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

const root = join(import.meta.dirname, "../../..");

/** A repository of so many files with one call each, committed; its SDK is small, so that writing is a large part of a wrap. */
export function writeManyDesks(count: number): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "wrap-killed-")));
  const write = (name: string, text: string): void => {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  };
  for (const [name, text] of Object.entries(files)) write(name, text);
  for (let index = 0; index < count; index += 1) write(`src/desk-${index}.ts`, toDesk(index));
  for (const name of ["typescript", "@thirdstate"])
    symlinkSync(join(root, "node_modules", name), join(folder, "node_modules", name));
  const git = (...args: readonly string[]): void => void execFileSync("git", args, { cwd: folder });
  git("init", "--quiet");
  git("add", ".");
  git("-c", "user.name=Desk", "-c", "user.email=desk@harbour.example", "commit", "--quiet", "-m", "Open the desks.");
  return folder;
}

const compilerOptions = { target: "es2023", module: "nodenext", types: [], strict: true, noEmit: true };

const files = {
  ".gitignore": "node_modules\n",
  "package.json": JSON.stringify({ private: true, type: "module" }),
  "tsconfig.json": JSON.stringify({
    compilerOptions: { ...compilerOptions, skipLibCheck: true, allowImportingTsExtensions: true },
    include: ["src", "remote.config.ts"],
  }),
  "remote.config.ts": `import { createRemote, memoryLedger } from "@thirdstate/runtime";

export const remote = createRemote({ timeout: "60s", ledger: memoryLedger(), read: { retry: 2 } });
`,
  "node_modules/openai/package.json":
    '{ "name": "openai", "version": "6.0.0", "type": "module", "types": "index.d.ts" }',
  "node_modules/openai/index.d.ts": `declare class Responses {
  create(body: object, options?: object): Promise<{ output_text: string }>;
}
export default class OpenAI {
  responses: Responses;
}
`,
};

/** Long enough that writing it half would show. */
function toDesk(index: number): string {
  return `import OpenAI from "openai";

const openai = new OpenAI();
${"// The harbour keeps its books by hand, and in ink.\n".repeat(400)}
export async function answer${index}(input: string) {
  const { output_text } = await openai.responses.create({ model: "gpt-5", input });
  return output_text;
}
`;
}
