import { afterAll, describe, expect, it } from "vitest";
import { createProject, smallDesk, smallModules } from "./temporary-project.ts";

const project = createProject({ ...smallDesk, "metrics.txt": "up 1\n" }, { modules: smallModules });
afterAll(() => {
  project.remove();
});

describe("the program", () => {
  it.each([
    ["check", 1],
    ["check --format json --suppressions-location none.json", 2],
    ["wrap", 0],
    ["wrap --check", 1],
    ["report --json", 0],
    ["init --dry-run", 0],
    ["budgets metrics.txt", 2],
    ["ledger list", 2],
    ["--version", 0],
    ["frob", 2],
  ])("ends `%s` with %d, and prints what the command prints", async (line, code) => {
    const words = line.split(" ");
    const ran = project.run(...words);
    expect(ran.code).toBe(code);
    expect(ran).toEqual(await project.call(...words));
  });

  it("is ended quietly by a reader that has seen enough", () => {
    expect(project.shell("report --json | true")).toEqual({ code: 0, stdout: "", stderr: "" });
  });
});
