import type { SiteCase } from "./site-table.ts";
import { runCases } from "./run-cases.ts";

const head = `import { generateText, streamText } from "ai";\nconst model = "m";\n`;

function form(name: string, code: string, ...sites: readonly string[]): SiteCase {
  return { name, code: head + code, sites };
}

runCases(
  "form",
  [
    form("await", "const { text } = await generateText({ model });", "generateText awaited"),
    form("await through parentheses and !", "(await (generateText({ model })!)).text;", "generateText awaited"),
    form("return", "function ask() {\n  return generateText({ model });\n}", "generateText returned"),
    form("an arrow's body", "const ask = () => generateText({ model });", "generateText returned"),
    form("a statement of its own", "generateText({ model });", "generateText floating"),
    form("void", "void generateText({ model });", "generateText floating"),
    form("then", "generateText({ model }).then(console.log);", "generateText chained"),
    form("a property of what it returns", "streamText({ model }).textStream;", "streamText chained"),
    form("Promise.all", "await Promise.all([generateText({ model }), 1]);", "generateText combined"),
    form("an array of our own", "const calls = [generateText({ model })];", "generateText stored"),
    form("a variable", "const call = generateText({ model });", "generateText stored"),
    form("a property", "const calls = { ask: generateText({ model }) };", "generateText stored"),
    form("an assignment", "let call;\ncall = generateText({ model });", "generateText assigned"),
    form("an argument", "console.log(generateText({ model }));", "generateText argument"),
    form(
      "one side of a choice",
      "const call = Math.random() > 1 ? await generateText({ model }) : 1;",
      "generateText awaited",
    ),
    form(
      "after ??",
      "let known: Promise<unknown> | undefined;\nawait (known ?? generateText({ model }));",
      "generateText awaited",
    ),
    {
      name: "for await",
      code: `import OpenAI from "openai";\nconst client = new OpenAI();\nfor await (const part of client.responses.stream({ input: "hello" })) console.log(part);`,
      sites: ["client.responses.stream iterated"],
    },
  ],
  ({ name, form }) => `${name} ${form}`,
);
