import type { ESLint, Linter } from "eslint";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createProject, removeProject } from "./desk/create-project.ts";
import { hosts, messages } from "./desk/lint.ts";

/** As small as ESLint lets a language be; its tree is no program. */
const stylesheets = {
  languages: {
    css: {
      fileType: "text",
      lineStart: 1,
      columnStart: 1,
      nodeTypeKey: "type",
      validateLanguageOptions: () => undefined,
      parse: () => ({ ok: true, ast: { type: "StyleSheet" } }),
      createSourceCode: ({ body }: { readonly body: string }, { ast }: { readonly ast: object }) => ({
        text: body,
        ast,
        getLoc: () => ({ start: { line: 1, column: 1 }, end: { line: 1, column: 1 } }),
        getRange: () => [0, 0],
        traverse: () => [],
      }),
    },
  },
} as unknown as ESLint.Plugin;

let folder: string;
beforeAll(() => {
  folder = createProject({ "harbour.css": `@import "ai";\n` });
});
afterAll(() => removeProject(folder));

describe.each(hosts)("$name", (host) => {
  it("says nothing of files in ESLint's other languages", async () => {
    const css: Linter.Config = { files: ["**/*.css"], plugins: { stylesheets }, language: "stylesheets/css" };
    expect(await messages(host, folder, "harbour.css", [css])).toEqual([]);
  });
});
