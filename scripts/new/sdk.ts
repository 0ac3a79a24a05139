import { existsSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { toConstant } from "../gen/to-constant.ts";

interface NewFile {
  readonly file: string;
  readonly text: string;
}

/** Lays out an SDK's two places, which compile and fail their tests until they say something. Answers with the files written. */
export async function newSdk(id: string): Promise<readonly string[]> {
  if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(id)) {
    throw new Error(`"${id}" is no SDK id: small letters and digits, words joined by hyphens, as in openai-agents.`);
  }
  const files = [toEntry(id), toManifest(id), toTsconfig(id), toEveryMember(id), toLookAlikes(id)];
  const existing = files.find(({ file }) => existsSync(file));
  if (existing !== undefined)
    throw new Error(`${existing.file} is there already. Choose another id, or delete it first.`);
  for (const { file, text } of files) {
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, text);
  }
  return files.map(({ file }) => file);
}

function toEntry(id: string): NewFile {
  return {
    file: `packages/analyzer/src/catalog/${id}.ts`,
    text: `import type { CallFact, Sdk } from "./sdk.ts";

const calls: readonly CallFact[] = [];

export const ${toConstant(id)}: Sdk = {
  id: "${id}",
  name: "",
  packages: ["${id}"],
  versions: "",
  docs: "",
  summary: "",
  calls,
};
`,
  };
}

function toManifest(id: string): NewFile {
  const manifest = {
    name: `@contracts/${id}`,
    version: "0.0.0",
    private: true,
    type: "module",
    dependencies: {},
  };
  return { file: `fixtures/contracts/${id}/package.json`, text: `${JSON.stringify(manifest, undefined, 2)}\n` };
}

function toTsconfig(id: string): NewFile {
  const tsconfig = `{
  "extends": "../../../tsconfig.base.json",
  "compilerOptions": { "composite": false, "declaration": false, "isolatedDeclarations": false, "noEmit": true },
  "include": ["src"]
}
`;
  return { file: `fixtures/contracts/${id}/tsconfig.json`, text: tsconfig };
}

function toEveryMember(id: string): NewFile {
  return { file: `fixtures/contracts/${id}/src/every-member.ts`, text: "export async function everyMember() {}\n" };
}

function toLookAlikes(id: string): NewFile {
  return {
    file: `fixtures/contracts/${id}/src/look-alikes.ts`,
    text: `/** The SDK's names, in a class of our own. */
export async function notRemote() {}

/** Nobody knows what this is. */
export async function unknown(client: any) {
  await client.create();
}
`,
  };
}
