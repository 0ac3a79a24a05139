import { mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { toConstant } from "../gen/to-constant.ts";

interface NewFile {
  readonly file: string;
  readonly text: string;
}

/** Lays out a rule's three places, each of them failing until it says something. Answers with the files written. */
export async function newRule(id: string, root = "."): Promise<readonly string[]> {
  if (!/^(no|require|prefer)(-[a-z]+){1,3}$/.test(id)) {
    throw new Error(`"${id}" is no rule id: no-…, require-… or prefer-…, in small letters, at most four words.`);
  }
  const files = [toRule(id), toTest(id), toPage(id)].map(({ file, text }) => ({ file: join(root, file), text }));
  for (const { file } of files) await rejectExisting(file);
  for (const { file, text } of files) {
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, text);
  }
  return files.map(({ file }) => file);
}

async function rejectExisting(file: string): Promise<void> {
  const exists = await readFile(file).then(
    () => true,
    () => false,
  );
  if (exists)
    throw new Error(`${file} is there already. Choose another id, or delete what is left of the old rule first.`);
}

function toRule(id: string): NewFile {
  return {
    file: `packages/analyzer/src/rules/${id}.ts`,
    text: `import { defineRule, type Rule } from "./rule.ts";

type MessageId = "found";

export const ${toConstant(id)}: Rule<MessageId> = defineRule({
  id: "${id}",
  subject: "site",
  needs: "file",
  summary: "",
  severity: "error",
  recommended: false,
  mends: false,
  since: "",
  messages: {
    found: { what: "", why: "", how: "" },
  },
  find: () => [],
});
`,
  };
}

function toTest(id: string): NewFile {
  return {
    file: `packages/analyzer/test/rules/${id}.test.ts`,
    text: `import { testRule } from "@thirdstate/testkit";
import { ${toConstant(id)} } from "../../src/rules/${id}.ts";

testRule(${toConstant(id)}, {
  valid: [],
  invalid: [],
});
`,
  };
}

function toPage(id: string): NewFile {
  return {
    file: `docs/rules/${id}.md`,
    text: ["## Why", "## Examples", "## When not to use it", "## Out of scope"].join("\n\n") + "\n",
  };
}
