import { expect, test } from "vitest";
import { wrapSource } from "./wrap-source.ts";

const call = "ask();\n";
const line = 'import { remote } from "./remote.config";\n';

/** What stands before the call once it is wrapped. */
function wrapUnder(head: string): string {
  const { text } = wrapSource(head + call, { ask: {} });
  return text.slice(0, text.lastIndexOf("remote"));
}

test.each([
  ["no imports", "", line],
  ["imports", 'import a from "a"; // first\n\n', `import a from "a"; // first\n${line}\n`],
  [
    "single quotes and no semicolons",
    "import a from 'a'\n",
    "import a from 'a'\nimport { remote } from './remote.config'\n",
  ],
  ["Windows line ends", 'import a from "a";\r\n', `import a from "a";\r\n${line.replace("\n", "\r\n")}`],
  [
    "emitted specifiers",
    'import { a } from "./a.js";\n',
    `import { a } from "./a.js";\n${line.replace("config", "config.js")}`,
  ],
  [
    "source specifiers",
    'import { a } from "./a.ts";\n',
    `import { a } from "./a.ts";\n${line.replace("config", "config.ts")}`,
  ],
  ["a shebang", "#!/usr/bin/env node\n", `#!/usr/bin/env node\n${line}`],
  ["a directive", '"use server";\n\n', `"use server";\n${line}\n`],
  ["a licence", "// Copyright\n\n// The call.\n", `// Copyright\n\n${line}// The call.\n`],
  [
    "an import of something else from there",
    'import { clock } from "./remote.config";\n',
    'import { clock, remote } from "./remote.config";\n',
  ],
  [
    "a default import from there",
    'import config from "./remote.config";\n',
    'import config, { remote } from "./remote.config";\n',
  ],
  [
    "a type import from there",
    'import type { C } from "./remote.config";\n',
    `import type { C } from "./remote.config";\n${line}`,
  ],
  ["the import itself", line, line],
])("%s", (_, head, expected) => {
  expect(wrapUnder(head)).toBe(expected);
});

test("an alias that is there is used, and one is made where the name is taken", () => {
  expect(wrapSource(`import { remote as far } from "./remote.config";\n${call}`, { ask: {} }).text).toContain(
    "far.read.orThrow(",
  );
  expect(wrapSource(`const remote = 1;\n${call}`, { ask: {} }).text).toBe(
    'import { remote as remoteCalls } from "./remote.config";\nconst remote = 1;\nremoteCalls.read.orThrow("desk.ask", () => ask());\n',
  );
});

test("a file for the browser is refused", () => {
  const { text, reasons } = wrapSource(`"use client";\n${call}`, { ask: {} });
  expect(text).toBe(`"use client";\n${call}`);
  expect(reasons).toEqual(["The file runs in the browser (`use client`), where the ledger is not."]);
});
