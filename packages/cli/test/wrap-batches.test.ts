import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import {
  createProject,
  smallDesk,
  smallModules,
  smallTool,
  type Ran,
  type TemporaryProject,
} from "./temporary-project.ts";

let project: TemporaryProject | undefined;
afterEach(() => {
  project?.remove();
});

const stub = `import { expect, vi } from "vitest";
import { answer } from "./answer.ts";

const create = vi.fn();
vi.mock("openai", () => ({ default: class { responses = { create }; } }));
await answer("high?");
expect(create).toHaveBeenCalledWith({ model: "gpt-5", input: "high?" });
expect(answer).toBeDefined();
`;
const harbour: Readonly<Record<string, string>> = {
  ...smallDesk,
  ...smallTool,
  "node_modules/vitest/package.json":
    '{ "name": "vitest", "version": "4.0.0", "type": "module", "types": "index.d.ts" }',
  "node_modules/vitest/index.d.ts": "export const expect: any;\nexport const vi: any;\n",
  "tsconfig.json": (smallDesk["tsconfig.json"] ?? "").replace('"types":[]', '"types":["node"]'),
  "src/berth.ts": (smallDesk["src/answer.ts"] ?? "").replace("answer(", "berth("),
  "src/answer.test.ts": stub,
  ".github/CODEOWNERS": "* @harbour\n/src/answer.ts @desk @night\n",
};

const pay: Readonly<Record<string, string>> = {
  "src/pay.ts": `import { tool } from "ai";
import Stripe from "stripe";

const stripe = new Stripe("sk");
export const refund = tool({
  execute: async ({ charge }: { charge: string }) => stripe.refunds.create({ charge }),
});
`,
  "src/pay.test.ts": stub
    .replaceAll("openai", "stripe")
    .replaceAll("answer", "refund")
    .replace("./refund", "./pay")
    .replace('refund("high?")', "refund"),
};

function create(): TemporaryProject {
  project = createProject(harbour, { modules: [...smallModules, "@types"] });
  return project;
}

test("--only names a rule, an SDK or an effect, and --max-files takes writes first", async () => {
  const { call } = create();
  const filesOf = async (...flags: readonly string[]): Promise<readonly string[]> =>
    JSON.parse((await call("wrap", "--json", ...flags)).stdout).files;
  expect(await filesOf("--only", "write")).toEqual(["src/zebra.ts"]);
  expect(await filesOf("--only", "openai")).toEqual(["src/answer.ts", "src/berth.ts"]);
  expect(await filesOf("--only", "node,openai")).toHaveLength(3);
  expect(await filesOf("--only", "thirdstate/no-unguarded-remote-call")).toEqual(["src/answer.ts", "src/berth.ts"]);
  const { code, stdout } = await call("wrap", "--json", "--max-files", "1");
  expect(JSON.parse(stdout)).toMatchObject({ files: ["src/zebra.ts"], waiting: 2 });
  expect(code).toBe(1);
}, 120_000);

test("batch after batch comes to the same as one run, and names no site anew", async () => {
  const { call, snapshot, folder } = create();
  const batch = (): Promise<Ran> => call("wrap", "--write", "--allow-dirty", "--max-files", "1");
  const first = await batch();
  expect(first.stderr).toContain("2 calls in other files wait for the next run.\n");
  expect([first.code, (await batch()).code, (await batch()).code]).toEqual([1, 1, 0]);
  const batches = snapshot();
  for (const name of ["src/answer.ts", "src/berth.ts", "src/zebra.ts"])
    writeFileSync(join(folder, name), harbour[name] ?? "");
  expect((await call("wrap", "--write", "--allow-dirty")).code).toBe(0);
  expect(snapshot()).toEqual(batches);
}, 120_000);

test("the report is grouped by owner, writes first, and lists what tests will see", async () => {
  const { call } = create();
  const { code, stderr } = await call("wrap");
  expect(code).toBe(0);
  const lines = stderr.split("\n");
  expect(lines.slice(0, 6)).toEqual([
    "@desk @night",
    expect.stringMatching(/^wrap {2}src\/answer\.ts:6:50 .+ as "answer\.create"$/),
    "@harbour",
    expect.stringMatching(/^wrap {2}src\/zebra\.ts:4:\d+ {2}fetch in remote\.write\.orThrow as /),
    expect.stringMatching(/^wrap {2}src\/berth\.ts:6:50 /),
    'test  src/answer.test.ts:7 keeps its call from a signal: expect(create).toHaveBeenCalledWith({ model: "gpt-5", input: "high?" });',
  ]);
  expect(lines[6]).toBe("3 calls to wrap in 3 files.");
}, 120_000);

test("what a test asserts stays as it is, and a key waits for the test to take one", async () => {
  project = createProject({ ...harbour, ...pay }, { modules: [...smallModules, "@types", "stripe"] });
  const { call, read } = project;
  const { code, stdout } = await call("wrap", "--write", "--allow-dirty", "--json");
  expect(code).toBe(1);
  expect(JSON.parse(stdout).left).toMatchObject([
    {
      file: "src/pay.ts",
      reason: expect.stringMatching(/^src\/pay\.test\.ts:7 says what it is called with, and a key/),
    },
  ]);
  expect(read("src/answer.ts")).toContain(
    'remote.read.orThrow("answer.create", { retry: 0 }, () => openai.responses.create({ model: "gpt-5", input }))',
  );
  await call("wrap", "--write", "--allow-dirty", "--change-asserted");
  expect(read("src/pay.ts")).toContain(
    "stripe.refunds.create({ charge }, { idempotencyKey: key, maxNetworkRetries: innerRetries(",
  );
}, 120_000);

test("--mode outcome lists what callers have to decide, and exits with 1", async () => {
  const { call, read } = create();
  const { code, stdout } = await call(
    "wrap",
    "--mode",
    "outcome",
    "--write",
    "--allow-dirty",
    "--json",
    "src/answer.ts",
  );
  const { decisions, wrapped, left } = JSON.parse(stdout);
  expect(code).toBe(1);
  expect(left).toEqual([]);
  expect(wrapped).toMatchObject([{ method: "read", site: "answer.create" }]);
  expect(decisions).toEqual([
    {
      file: "src/answer.ts",
      line: 7,
      column: expect.any(Number),
      caller: "answer",
      diagnostic: 2339,
      text: expect.stringContaining("output_text"),
    },
  ]);
  expect(read("src/answer.ts")).toContain('await remote.read("answer.create", ');
}, 120_000);
