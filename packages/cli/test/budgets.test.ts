import { afterEach, beforeAll, describe, expect, it } from "vitest";
import { exportMetrics } from "./budgets-metrics.ts";
import { createProject, smallDesk, smallModules, type Ran, type TemporaryProject } from "./temporary-project.ts";

let project: TemporaryProject | undefined;
afterEach(() => project?.remove());

const calls: Readonly<Record<string, string>> = {
  bare: `remote.read.orThrow("desk.answer", ({ signal }) => openai.responses.create(ask, { signal }))`,
  timed: `remote.read.orThrow("desk.timed", { timeout: "45s" }, ({ signal }) => openai.responses.create(ask, { signal }))`,
  other: `remote.read.orThrow("desk.other", { retry: 1 }, ({ signal }) => openai.responses.create(ask, { signal }))`,
  few: `remote.read.orThrow("desk.few", ({ signal }) => openai.responses.create(ask, { signal }))`,
  held: `remote.read.orThrow("desk.held", options, ({ signal }) => openai.responses.create(ask, { signal }))`,
  made: `remote.read.orThrow("desk.made", { timeout: limit() }, ({ signal }) => openai.responses.create(ask, { signal }))`,
};

function file(...names: readonly string[]): Readonly<Record<string, string>> {
  const lines = names.map((name) => `export const ${name} = () =>\n  ${calls[name] ?? ""};\n`);
  const head = `import OpenAI from "openai";\nimport { remote } from "../remote.config.ts";\n\nconst openai = new OpenAI();\nconst ask = { model: "gpt-5", input: "Which berth is free?" } as const;\nconst options = { retry: 1 };\nconst limit = () => "3s" as const;\n\n`;
  return { ...smallDesk, "src/answer.ts": head + lines.join("\n") };
}

let metrics = "";
beforeAll(async () => {
  metrics = await exportMetrics([
    { site: "desk.answer", calls: 11_900, seconds: 2 },
    { site: "desk.answer", calls: 90, seconds: 12 },
    { site: "desk.answer", calls: 10, seconds: 0.4, reason: "ECONNRESET" },
    { site: "desk.timed", calls: 1_200, seconds: 0.2 },
    { site: "desk.other", calls: 1_000, seconds: 7 },
    { site: "desk.few", calls: 12, seconds: 1 },
    { site: "desk.held", calls: 1_000, seconds: 1 },
    { site: "desk.made", calls: 1_000, seconds: 1 },
    { site: "desk.gone", calls: 1_000, seconds: 1 },
    { site: "desk.cut", calls: 1_000, seconds: 1 },
    { site: "desk.cut", calls: 500, seconds: 60, reason: "deadline_exceeded" },
  ]);
});

function only(...sites: readonly string[]): string {
  return metrics
    .split("\n")
    .filter((line) => line.startsWith("#") || sites.some((site) => line.includes(`remote_site="${site}"`)))
    .map((line) => `${line}\n`)
    .join("");
}

function run(files: Readonly<Record<string, string>>, text: string, ...flags: readonly string[]): Promise<Ran> {
  project = createProject({ ...files, "metrics.txt": text }, { modules: smallModules });
  return project.call("budgets", "metrics.txt", ...flags);
}

describe("thirdstate budgets", () => {
  it("proposes a timeout for each site, shows the diff and writes nothing", async () => {
    const files = file("bare", "timed", "other");
    const { code, stdout, stderr } = await run(files, only("desk.answer", "desk.timed", "desk.other"));
    expect(stderr).toBe(`site          calls     p50     p99   p99.9  unknown  timeout  proposed  by
desk.answer  12,000  1.76 s   2.5 s  18.7 s  0.083 %      60s       30s  p99.9 × 1.5
desk.other    1,000   7.5 s  9.95 s    10 s      0 %      60s       30s  p99 × 3
desk.timed    1,200  175 ms  248 ms  250 ms      0 %      45s        1s  p99 × 3

Nothing was written: --write applies the diff to 1 file.
`);
    expect(stdout).toContain('+  remote.read.orThrow("desk.answer", { timeout: "30s" }, ({ signal }) =>');
    expect(stdout).toContain('+  remote.read.orThrow("desk.other", { timeout: "30s", retry: 1 }, ({ signal }) =>');
    expect(stdout).toContain('+  remote.read.orThrow("desk.timed", { timeout: "1s" }, ({ signal }) =>');
    expect(project?.read("src/answer.ts")).toBe(files["src/answer.ts"]);
    expect(code).toBe(0);
  });

  it("quotes as the site's name is quoted", async () => {
    const files = file("bare", "timed");
    const quoted = { ...files, "src/answer.ts": files["src/answer.ts"]?.replaceAll('"', "'") ?? "" };
    const { stdout } = await run(quoted, only("desk.answer", "desk.timed"));
    expect(stdout).toContain("+  remote.read.orThrow('desk.answer', { timeout: '30s' }, ({ signal }) =>");
    expect(stdout).toContain("+  remote.read.orThrow('desk.timed', { timeout: '1s' }, ({ signal }) =>");
  });

  it("writes what type-checks, and has nothing to change the second time", async () => {
    const sites = only("desk.answer", "desk.timed");
    const { code, stderr } = await run(file("bare", "timed"), sites, "--write", "--allow-dirty");
    expect({ code, end: stderr.trim().split("\n").at(-1) }).toEqual({ code: 0, end: "Written: 1 file." });
    expect(project?.read("src/answer.ts")).toContain('"desk.timed", { timeout: "1s" }');
    const again = await project?.call("budgets", "metrics.txt", "--write");
    expect(again?.stdout).toBe("");
    expect(again?.stderr).toContain("No timeout is to change.");
    const report: unknown = JSON.parse((await project?.call("check", "--format", "json"))?.stdout ?? "");
    expect(report).toMatchObject({ skipped: [] });
  });

  it("refuses to write over what git could not undo", async () => {
    const files = file("timed");
    const refused = await run(files, only("desk.timed"), "--write");
    expect(refused).toMatchObject({ code: 2, stdout: "" });
    expect(refused.stderr).toMatch(
      /^Git could not undo the new timeouts in src\/answer\.ts \(in no repository\)\. .+--allow-dirty\. Nothing was written\.\n$/,
    );
    expect(project?.read("src/answer.ts")).toBe(files["src/answer.ts"]);
    project?.git("init", "--quiet");
    project?.git("add", "src");
    project?.git("commit", "--quiet", "-m", "Open the desk.");
    expect((await project?.call("budgets", "metrics.txt", "--write"))?.code).toBe(0);
    expect(project?.read("src/answer.ts")).toContain('{ timeout: "1s" }');
  });

  it("lists what it leaves alone, and why", async () => {
    const sites = only("desk.few", "desk.held", "desk.made", "desk.gone");
    const { code, stdout } = await run(file("few", "held", "made"), sites, "--json");
    const report = JSON.parse(stdout);
    expect(report).toMatchObject({ written: false, diff: "" });
    expect(report.left).toEqual([
      {
        site: "desk.few",
        why: "Too few calls: 12 calls that succeeded or met their deadline, and 1000 are needed.",
      },
      {
        site: "desk.gone",
        why: "No call of this name was found: it was renamed, or its name is not a literal.",
      },
      {
        site: "desk.held",
        why: 'Set `timeout: "3s"` by hand at answer.ts:13: its options are not written out in the call.',
      },
      { site: "desk.made", why: 'Set `timeout: "3s"` by hand at answer.ts:16: its timeout is no literal.' },
    ]);
    expect(code).toBe(1);
  });

  it("makes no number of calls that a deadline cut off", async () => {
    const { stdout } = await run(file("bare"), only("desk.cut").replaceAll("desk.cut", "desk.answer"), "--json");
    const why =
      "33.3 % of the calls ended at today's deadline, and how long they would have taken is not recorded: raise it by hand and measure again.";
    expect(JSON.parse(stdout)).toMatchObject({ sites: [{ p50: 0.875, p99: null, proposed: null }], left: [{ why }] });
  });

  it("lists a name that two calls share", async () => {
    const twice = file("bare");
    const text = `${twice["src/answer.ts"] ?? ""}\nexport const again = () =>\n  ${calls["bare"] ?? ""};\n`;
    const { stdout } = await run({ ...twice, "src/answer.ts": text }, only("desk.answer"), "--json");
    expect(JSON.parse(stdout).left[0].why).toMatch(/^2 calls share this name \(answer\.ts:\d+, answer\.ts:\d+\)/);
  });

  it("reads what a collector makes of it: units in names, instances, OTLP", async () => {
    const prometheus = only("desk.timed").replaceAll("remote_call_duration", "remote_call_duration_seconds");
    const { stdout } = await run(
      file("timed"),
      prometheus + prometheus.replaceAll("remote_site", 'instance="b",remote_site'),
      "--json",
    );
    expect(JSON.parse(stdout).sites).toMatchObject([{ calls: 2_400, proposed: "1s" }]);
    project?.remove();
    const json = (await run(file("timed"), JSON.stringify(otlp), "--json")).stdout;
    expect(JSON.parse(json).sites).toMatchObject([{ site: "desk.timed", calls: 1_500, p50: 0.75, proposed: "3s" }]);
  });
});

/** An export of a collector's file exporter. */
const otlp = {
  resourceMetrics: [
    {
      scopeMetrics: [
        {
          metrics: [
            {
              name: "remote.call.duration",
              unit: "s",
              histogram: {
                aggregationTemporality: 2,
                dataPoints: [
                  {
                    attributes: [
                      { key: "remote.site", value: { stringValue: "desk.timed" } },
                      { key: "remote.outcome", value: { stringValue: "succeeded" } },
                    ],
                    count: "1500",
                    explicitBounds: [0.5, 1, 2],
                    bucketCounts: ["0", "1500", "0", "0"],
                  },
                ],
              },
            },
          ],
        },
      ],
    },
  ],
};

describe("a file without metrics", () => {
  it.each([
    ["an empty one", "", /is empty\. Budgets need `remote_call_duration` by `remote_site`/],
    [
      "a web page",
      "<!DOCTYPE html><html></html>",
      /is a web page: the address that it was saved from answers with HTML/,
    ],
    [
      "other metrics",
      "up 1\nprocess_cpu_seconds_total 4.2\n",
      /holds no `remote_call_duration`, but 2 other metrics such as `up`/,
    ],
    ["no buckets", 'remote_call_duration_count{remote_site="a"} 4\n', /without its buckets/],
    [
      "no site",
      'remote_call_duration_bucket{le="1"} 4\n',
      /without the label `remote_site`: it was dropped or summed up/,
    ],
    ["prose", "Dear all,\nthe metrics follow.\n", /is no Prometheus text: line 1 is "Dear all,"/],
    ["other JSON", "{}", /is JSON without `resourceMetrics`/],
    ["broken JSON", "{", /is no JSON: /],
    ["a table of bytes", "PK\0\0", /is binary, not text/],
  ])("is told apart: %s", async (_, text, words) => {
    const { code, stderr, stdout } = await run(smallDesk, text);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toMatch(words);
    expect(stderr).not.toContain("    at ");
  });

  it("is told apart: none, and a folder", async () => {
    project = createProject(smallDesk, { modules: smallModules });
    expect((await project.call("budgets", "nowhere.txt")).stderr).toMatch(/^nowhere\.txt does not exist\./);
    expect((await project.call("budgets", "src")).stderr).toMatch(/^src is a folder\./);
    expect((await project.call("budgets")).code).toBe(2);
  });
});
