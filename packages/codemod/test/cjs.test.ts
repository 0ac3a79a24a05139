import { afterAll, beforeAll, expect, test } from "vitest";
import { wrapProject, type WrapReport } from "../src/index.ts";
import { createFixtureProject, type FixtureProject } from "./fixture-project.ts";

const openai = 'const OpenAI = require("openai");\n';
const body = `const client = new OpenAI();

exports.answer = async (input) => (await client.responses.create({ model: "gpt-5", input })).output_text;
`;
const wrapped = body
  .replace("client.responses", 'remote.read.orThrow("answer.create", ({ signal, innerRetries }) => client.responses')
  .replace("input })).", "input }, { signal, maxRetries: innerRetries(2) }))).");
const line = 'const { remote } = require("../remote.config.cjs");\n';

let project: FixtureProject;
beforeAll(() => {
  project = createFixtureProject();
  project.write("quay/package.json", JSON.stringify({ type: "commonjs" }));
  project.write(
    "quay/remote.config.cjs",
    'const { createRemote, memoryLedger } = require("@thirdstate/runtime");\n' +
      'exports.remote = createRemote({ timeout: "60s", ledger: memoryLedger(), read: { retry: 2 } });\n',
  );
});
afterAll(() => {
  project.remove();
});

function wrap(): Promise<WrapReport> {
  return wrapProject({ folder: project.folder, paths: [], write: true, allowDirty: true });
}

const cases: readonly (readonly [name: string, before: string, after: string])[] = [
  ["behind the other requires", `"use strict";\n${openai}\n${body}`, `"use strict";\n${openai}${line}\n${wrapped}`],
  [
    "before a require that may come too late",
    `${openai}const tide = 1;\nconst fs = require("node:fs");\nfs, tide;\n${body}`,
    `${openai}${line}const tide = 1;\nconst fs = require("node:fs");\nfs, tide;\n${wrapped}`,
  ],
  [
    "where the file begins with none",
    `#!/usr/bin/env node\nlet OpenAI;\nOpenAI = require("openai");\n${body}`,
    `#!/usr/bin/env node\n${line}let OpenAI;\nOpenAI = require("openai");\n${wrapped}`,
  ],
  ["one that is there", `${openai}${line}\n${body}`, `${openai}${line}\n${wrapped}`],
  [
    "one that is there under another name",
    `${openai}${line.replace("remote }", "remote: far }")}\n${body}`,
    `${openai}${line.replace("remote }", "remote: far }")}\n${wrapped.replace("remote.read", "far.read")}`,
  ],
  [
    "beside something else of that name",
    `${openai}const remote = 1;\nremote;\n${body}`,
    `${openai}${line.replace("remote }", "remote: remoteCalls }")}const remote = 1;\nremote;\n${wrapped.replace("remote.read", "remoteCalls.read")}`,
  ],
  [
    "in the file's own style",
    `const OpenAI = require('openai')\n\n${body.replaceAll(";", "").replaceAll('"', "'")}`,
    `const OpenAI = require('openai')\n${line.replaceAll(";", "").replaceAll('"', "'")}\n${wrapped.replaceAll(";", "").replaceAll('"', "'")}`,
  ],
];

test("CommonJS requires `remote`", async () => {
  for (const [index, [, before]] of cases.entries()) project.write(`quay/src/answer${index}.js`, before);
  const { left } = await wrap();
  expect(left).toEqual([]);
  for (const [index, [name, , after]] of cases.entries())
    expect(`${name}\n${project.read(`quay/src/answer${index}.js`)}`).toBe(
      `${name}\n${after.replace("answer.create", index === 0 ? "answer.create" : `answer.create${index + 1}`)}`,
    );
  const again = await wrap();
  expect(again.diff).toBe("");
  expect(again.guarded).toBe(cases.length);
}, 120_000);

test("where only an ES module and TypeScript give it, nothing is wrapped, and what is missing is said", async () => {
  project.write("desk/answer.cjs", `${openai}\n${body}`);
  project.write("desk/remote.config.mjs", "export { remote } from '../remote.config.ts';\n");
  const { left } = await wrap();
  expect(left.map(({ file, reason }) => `${file}: ${reason}`)).toEqual([
    "desk/answer.cjs: No `remote.config.cjs` that CommonJS can require was found in its folder or above: add one that says `exports.remote = createRemote({ … })`.",
  ]);
}, 120_000);
