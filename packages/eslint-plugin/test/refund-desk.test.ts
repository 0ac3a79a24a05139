import { join, relative } from "node:path";
import { analyzeProject, catalogued, presets, rules } from "@thirdstate/analyzer";
import { openProjects } from "@thirdstate/analyzer/compiler";
import ts from "typescript";
import { beforeAll, describe, expect, it } from "vitest";
import { root } from "./desk/create-project.ts";
import { hosts, lint } from "./desk/lint.ts";

const desk = join(root, "fixtures/apps/refund-desk");
let found: readonly string[];
beforeAll(() => {
  found = findAll();
});

describe.each(hosts.filter(({ typed }) => typed))("$name", (host) => {
  it("tells of the refund desk what the analyzer finds, in its places and words", async () => {
    expect(found.length).toBeGreaterThan(3);
    expect((await lint(host, desk, "src")).toSorted()).toEqual(found);
  });
});

describe.each(hosts.filter(({ typed }) => !typed))("$name", (host) => {
  it("tells of the refund desk what single files show, and nothing else", async () => {
    const shown = await lint(host, desk, "src");
    const places = found.map(toPlace);
    expect(shown.length).toBeGreaterThan(0);
    expect(places).toEqual(expect.arrayContaining(shown.map(toPlace)));
  });
});

const toPlace = (shown: string): string => shown.split(" ").slice(0, 2).join(" ");

function findAll(): readonly string[] {
  const [project] = openProjects(ts, desk, { catalogued });
  if (project === undefined) throw new Error("The refund desk was not opened.");
  const recommended = rules.filter(({ id }) => presets.recommended.includes(id));
  return analyzeProject(project)
    .files.flatMap((file) => file.findings({ rules: recommended }))
    .map(({ file, at, rule, what, how }) => {
      const start = toPosition(file.text, project.compiler.start(at));
      const end = toPosition(file.text, at.end);
      return `${relative(desk, file.fileName)}:${start}-${end} thirdstate/${rule.id} ${what} ${how}`;
    })
    .toSorted();
}

function toPosition(text: string, offset: number): string {
  const lines = text.slice(0, offset).split("\n");
  return `${lines.length}:${(lines.at(-1) ?? "").length + 1}`;
}
