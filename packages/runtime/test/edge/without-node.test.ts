import { createHash } from "node:crypto";
import { join } from "node:path";
import { runInNewContext } from "node:vm";
import { build } from "esbuild";
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { digest } from "../../src/ledger/sha-256.ts";

const dist = join(import.meta.dirname, "../../dist");

/** The package as a bundler for a worker sees it: any import of a Node builtin that is left fails the build. */
async function bundle(program: string): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents: program, resolveDir: import.meta.dirname, loader: "js" },
    bundle: true,
    write: false,
    platform: "browser",
    format: "iife",
    conditions: ["workerd", "edge-light"],
    plugins: [
      {
        name: "the package's `browser` field",
        setup: ({ onResolve }) =>
          void onResolve({ filter: /\/file-store\.js$/ }, () => ({ path: join(dist, "ledger/file/no-disk.js") })),
      },
    ],
  });
  return outputFiles[0]?.text ?? "";
}

/** What a worker has, and no more. */
function runInWorker(text: string, console?: { warn: (words: string) => void }): Promise<unknown> {
  const time = { setTimeout, clearTimeout, queueMicrotask, performance };
  const web = {
    AbortController,
    AbortSignal,
    TextEncoder,
    btoa,
    crypto,
    structuredClone,
    Headers,
    Response,
    DOMException,
  };
  return new Promise((done, failed) => runInNewContext(text, { ...time, ...web, console, done, failed }));
}

describe("without Node", () => {
  let text = "";
  const runtime = JSON.stringify(join(dist, "index.js"));
  beforeAll(async () => {
    text = await bundle(`
      import { createRemote, fileLedger, idempotencyKey, memoryLedger } from ${runtime};
      async function main() {
        const ledger = memoryLedger();
        const remote = createRemote({ timeout: "5s", ledger });
        const keys = [];
        const charge = () => remote.write("charge", { intent: { amount: 50 } }, async ({ key }) => keys.push(key));
        const run = () => remote.within({ run: "case-7", timeout: "2s" }, async ({ inside }) => {
          await charge();
          await Promise.resolve();
          return await inside(charge);
        });
        await run();
        const asks = (mode) => createRemote({ mode, timeout: "5s", ledger: fileLedger(".thirdstate") })
          .write.orThrow("charge", { intent: { amount: 50 }, unknown: "throw" }, async () => "charged");
        const observed = await asks("observe");
        const refusal = await asks("enforce").catch((error) => error.message);
        const agentKeys = [];
        const send = () => remote.write("charge", { intent: { amount: 50 } }, async ({ key }) => agentKeys.push(key));
        await remote.agent("desk", { run: "case-8" }, async ({ inside }) => {
          await Promise.resolve();
          await inside(send);
        });
        const strict = createRemote({
          timeout: "5s", ledger, onCall: () => { throw new Error("no metrics") }, classify: [() => { throw new Error("no words") }],
        });
        const lost = await strict.read("tide.now", () => Promise.reject(new TypeError("fetch failed")));
        done({ keys, agentKeys, observed, refusal, lost: lost.inDoubt.reason, key: idempotencyKey("charge", "order-1") });
      }
      main().catch(failed);`);
  });

  it("pulls in no builtin of Node, and runs with what a worker has", async () => {
    expect(text).not.toMatch(/require\(["']node:|from ["']node:/);
    const said = await runInWorker(text);
    expect(said).toMatchObject({ keys: [expect.any(String), expect.any(String)] });
  });

  it("is in its run again by `inside`, after an await: the second act has a key of its own, as on Node", async () => {
    const { createRemote, idempotencyKey, memoryLedger } = await import("../../src/index.ts");
    const keys: string[] = [];
    const remote = createRemote({ timeout: "5s", ledger: memoryLedger() });
    const charge = () => remote.write("charge", { intent: { amount: 50 } }, async ({ key }) => void keys.push(key));
    await remote.within({ run: "case-7" }, async ({ inside }) => {
      await charge();
      await inside(charge);
    });
    expect(await runInWorker(text)).toMatchObject({ keys, key: idempotencyKey("charge", "order-1") });
    expect(new Set(keys).size).toBe(2);
  });

  it("is in its agent's run again by `inside`, with the keys that Node gives", async () => {
    const { createRemote, memoryLedger } = await import("../../src/index.ts");
    const keys: string[] = [];
    const remote = createRemote({ timeout: "5s", ledger: memoryLedger() });
    await remote.agent("desk", { run: "case-8" }, () =>
      remote.write("charge", { intent: { amount: 50 } }, async ({ key }) => void keys.push(key)),
    );
    expect(await runInWorker(text)).toMatchObject({ agentKeys: keys });
    expect(keys).toHaveLength(1);
  });

  it("says what listeners and classifiers threw without a process to say it to", async () => {
    const said: string[] = [];
    expect(await runInWorker(text, { warn: (words: string) => void said.push(words) })).toMatchObject({
      lost: "connection_lost",
    });
    expect(said).toEqual([expect.stringContaining("no words"), expect.stringContaining("no metrics")]);
  });

  it("has every tool adapter, whose tools are recognised", async () => {
    const doors = ["ai-sdk", "anthropic", "langchain", "mastra", "mcp", "openai-agents"];
    const imports = doors.map(
      (door, index) => `import * as door${index} from ${JSON.stringify(join(dist, `${door}.js`))};`,
    );
    const program = await bundle(`
      import { createRemote, memoryLedger } from ${runtime};
      ${imports.join("\n")}
      const remote = createRemote({ timeout: "5s", ledger: memoryLedger() });
      let sent = 0;
      const [, , moor] = door${doors.indexOf("mcp")}.idempotentTool(remote, {
        name: "moor",
        inputSchema: {},
        execute: async () => { sent++; throw new Error("lost"); },
      });
      const ask = () => moor({ ship: "Otter" }, {}).then(({ content }) => content[0].text);
      ask().then(async (first) => done({ first, second: await ask(), sent, doors: [${doors.map((_, index) => `door${index}`).join()}].length })).catch(failed);`);
    expect(program).not.toMatch(/require\(["']node:|from ["']node:/);
    const text = expect.stringContaining("does not carry it out a second time");
    expect(await runInWorker(program)).toEqual({ first: text, second: text, sent: 1, doors: doors.length });
  });

  it("a file ledger is refused in a sentence, and holds up nothing that is only observed", async () => {
    expect(await runInWorker(text)).toMatchObject({
      observed: "charged",
      refusal: expect.stringContaining("a host without a disk. Use a ledger"),
    });
  });

  it("hashes as Node does", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        expect(Buffer.from(digest(bytes)).toString("hex")).toBe(createHash("sha256").update(bytes).digest("hex"));
      }),
    );
  });
});
