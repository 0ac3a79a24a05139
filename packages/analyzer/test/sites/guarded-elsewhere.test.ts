import type { SiteCase } from "./site-table.ts";
import { runCases } from "./run-cases.ts";

const config = {
  "remote.config.ts": `import { createRemote } from "@thirdstate/runtime";\nexport const remote = createRemote({ timeout: "60s" } as never);\n`,
};
const ask = `import { generateText } from "ai";
export async function ask(prompt: string) {
  return generateText({ model: "m", prompt });
}`;

function elsewhere(name: string, code: string, uses: readonly string[], ...sites: readonly string[]): SiteCase {
  const files = uses.map((text, index) => {
    const imports = `import { remote } from "./remote.config.ts";\n`;
    return [`use-${index}.ts`, text.includes("remote.") ? imports + text : text] as const;
  });
  return { name, code, beside: { ...config, ...Object.fromEntries(files) }, sites };
}

runCases(
  "guarded from another file",
  [
    elsewhere("by nobody", ask, [], "no"),
    elsewhere(
      "where a guard calls it",
      ask,
      [`import { ask } from "./main.ts";\nawait remote.read("ask", () => ask("hello"));\n`],
      "yes",
    ),
    elsewhere(
      "where it is handed over by a new name",
      ask,
      [`import { ask as answer } from "./main.ts";\nawait remote.read("ask", answer.bind(undefined, "hello"));\n`],
      "yes",
    ),
    elsewhere(
      "through a barrel",
      ask,
      [
        `export * from "./main.ts";\n`,
        `import * as desk from "./use-0.ts";\nawait remote.read("ask", () => desk.ask("hello"));\n`,
      ],
      "yes",
    ),
    elsewhere(
      "as a default export",
      ask.replace("export async", "export default async"),
      [`import answer from "./main.ts";\nawait remote.read("ask", () => answer("hello"));\n`],
      "yes",
    ),
    elsewhere(
      "as a list of exports",
      `${ask.replace("export ", "")}\nexport { ask };`,
      [`import { ask } from "./main.ts";\nawait remote.read("ask", () => ask("hello"));\n`],
      "yes",
    ),
    elsewhere(
      "where one more file calls it bare",
      ask,
      [
        `import { ask } from "./main.ts";\nawait remote.read("ask", () => ask("hello"));\n`,
        `import { ask } from "./main.ts";\nawait ask("hello");\n`,
      ],
      "no",
    ),
    elsewhere(
      "where the guard is too weak",
      `import { generateText, tool } from "ai";\nexport const ask = () => generateText({ model: "m", tools: { pay: tool({} as never) } });`,
      [`import { ask } from "./main.ts";\nawait remote.read("ask", ask);\n`],
      "no",
    ),
    elsewhere(
      "as a method",
      `import { generateText } from "ai";\nexport class Desk {\n  ask() {\n    return generateText({ model: "m" });\n  }\n}`,
      [`import { Desk } from "./main.ts";\nconst desk = new Desk();\nawait remote.read("ask", () => desk.ask());\n`],
      "yes",
    ),
    elsewhere(
      "as an object's property",
      `import { generateText } from "ai";\nexport const desk = { ask: () => generateText({ model: "m" }) };`,
      [`import { desk } from "./main.ts";\nawait remote.read("ask", () => desk.ask());\n`],
      "yes",
    ),
    elsewhere(
      "as a method that an interface may call too",
      `import { generateText } from "ai";\nexport interface Asks {\n  ask(): unknown;\n}\nexport class Desk implements Asks {\n  ask() {\n    return generateText({ model: "m" });\n  }\n}`,
      [`import { Desk } from "./main.ts";\nconst desk = new Desk();\nawait remote.read("ask", () => desk.ask());\n`],
      "no",
    ),
  ],
  ({ guard }) => guard.answer,
);
