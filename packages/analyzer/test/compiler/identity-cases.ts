/** What each maker says of the last call in some code; undefined: not a package's. */
export interface IdentityCase {
  readonly name: string;
  readonly code: string;
  /** Other files, beside the code. */
  readonly beside?: Readonly<Record<string, string>>;
  readonly types: string | undefined;
  readonly specifier: string | undefined;
}

const chat = { types: "openai Completions.create", specifier: "openai new default chat.completions.create" };
const text = { types: "ai generateText", specifier: "ai value generateText" };
const nobody = { types: undefined, specifier: undefined };
const client = `import OpenAI from "openai";\nconst client = new OpenAI();\n`;
const body = `{ model: "m", messages: [] }`;

const imports: readonly IdentityCase[] = [
  { name: "a member of a client", code: `${client}client.chat.completions.create(${body});`, ...chat },
  { name: "a named import", code: `import { generateText } from "ai";\ngenerateText({ model: "m" });`, ...text },
  { name: "a renamed import", code: `import { generateText as ask } from "ai";\nask({ model: "m" });`, ...text },
  { name: "a namespace import", code: `import * as ai from "ai";\nai.generateText({ model: "m" });`, ...text },
  {
    name: "a dynamic import",
    code: `async function ask() {\n  const { generateText } = await import("ai");\n  return generateText({ model: "m" });\n}`,
    ...text,
  },
  {
    name: "a module of a package",
    code: `import { Completions } from "openai/resources/chat/completions";\ndeclare const completions: Completions;\ncompletions.create(${body});`,
    types: "openai Completions.create",
    specifier: "openai new Completions create",
  },
  {
    name: "a function that another package declares, under a bundler's name",
    code: `import { tool } from "ai";\nimport { z } from "zod";\ntool({ inputSchema: z.object({}) });`,
    types: "@ai-sdk/provider-utils tool",
    specifier: "ai value tool",
  },
  {
    name: "a member that another package declares",
    code: `import { Agent, run } from "@openai/agents";\nrun(new Agent({ name: "a" }), "hello");`,
    types: "@openai/agents-core run",
    specifier: "@openai/agents value run",
  },
  {
    name: "an inherited member",
    code: `import { AzureOpenAI } from "openai";\nnew AzureOpenAI({}).responses.create({});`,
    types: "openai Responses.create",
    specifier: "openai new AzureOpenAI responses.create",
  },
  {
    name: "Node's own module",
    code: `import { writeFile } from "node:fs/promises";\nwriteFile("a", "b");`,
    types: "node writeFile",
    specifier: "node value writeFile",
  },
  { name: "a global", code: `fetch("https://example.com");`, types: "node fetch", specifier: "node value fetch" },
  {
    name: "a global of the global object",
    code: `globalThis.fetch("https://example.com");`,
    types: "node fetch",
    specifier: "node value fetch",
  },
];

const ways: readonly IdentityCase[] = [
  { name: "an optional chain", code: `${client}client?.chat?.completions.create(${body});`, ...chat },
  { name: "a quoted member", code: `${client}client.chat["completions"]["create"](${body});`, ...chat },
  {
    name: "a destructured member",
    code: `${client}const { create } = client.chat.completions;\ncreate(${body});`,
    ...chat,
  },
  {
    name: "a destructured and renamed member",
    code: `${client}const { chat: { completions: { create: ask } } } = client;\nask(${body});`,
    ...chat,
  },
  {
    name: "a bound member",
    code: `${client}const ask = client.chat.completions.create.bind(client.chat.completions);\nask(${body});`,
    ...chat,
  },
  {
    name: "a member held by a constant",
    code: `${client}const completions = client.chat.completions;\ncompletions.create(${body});`,
    ...chat,
  },
  {
    name: "a client with other options",
    code: `${client}client.withOptions({ maxRetries: 0 }).chat.completions.create(${body});`,
    types: chat.types,
    specifier: "openai new default withOptions().chat.completions.create",
  },
  {
    name: "a class's field",
    code: `import OpenAI from "openai";\nclass Desk {\n  readonly #client = new OpenAI();\n  ask() {\n    return this.#client.chat.completions.create(${body});\n  }\n}`,
    ...chat,
  },
  {
    name: "a constructor's parameter",
    code: `import OpenAI from "openai";\nclass Desk {\n  constructor(private readonly client: OpenAI) {}\n  ask() {\n    return this.client.chat.completions.create(${body});\n  }\n}`,
    ...chat,
  },
  {
    name: "a field that the constructor sets",
    code: `import OpenAI from "openai";\nclass Desk {\n  client;\n  constructor() {\n    this.client = new OpenAI();\n  }\n  ask() {\n    return this.client.chat.completions.create(${body});\n  }\n}`,
    ...chat,
  },
  {
    name: "a field that nothing declares, as JavaScript has them",
    code: `import OpenAI from "openai";\nclass Desk {\n  constructor() {\n    this.client = new OpenAI();\n  }\n  ask() {\n    return this.client.chat.completions.create(${body});\n  }\n}`,
    types: chat.specifier,
    specifier: chat.specifier,
  },
  {
    name: "a parameter whose type is an import by itself",
    code: `type Client = import("openai").OpenAI;\nasync function ask(client: Client) {\n  return client.chat.completions.create(${body});\n}`,
    types: chat.types,
    specifier: "openai new OpenAI chat.completions.create",
  },
  {
    name: "a parameter whose function has a type of another file",
    beside: { "asking.ts": `import type OpenAI from "openai";\nexport type Ask = (client: OpenAI) => unknown;` },
    code: `import type { Ask } from "./asking.ts";\nexport const ask: Ask = (client) => client.chat.completions.create(${body});`,
    ...chat,
  },
  {
    name: "a parameter with a type",
    code: `import type OpenAI from "openai";\nasync function ask({ client }: { client: OpenAI }) {\n  return client.chat.completions.create(${body});\n}`,
    ...chat,
  },
  {
    name: "a function that makes the client",
    code: `import OpenAI from "openai";\nlet client: OpenAI | undefined;\nfunction connect() {\n  return (client ??= new OpenAI());\n}\nconnect().chat.completions.create(${body});`,
    ...chat,
  },
  {
    name: "a property of our own object",
    code: `import { generateText } from "ai";\nconst models = { ask: generateText };\nmodels.ask({ model: "m" });`,
    ...text,
  },
  {
    name: "a class of ours that extends an SDK's",
    code: `import OpenAI from "openai";\nclass Desk extends OpenAI {\n  ask() {\n    return this.chat.completions.create(${body});\n  }\n}`,
    ...chat,
  },
  {
    name: "a field of our own base class, in another file",
    code: `import { Engine } from "./engine.ts";\nclass Desk extends Engine {\n  ask() {\n    return this.client.chat.completions.create(${body});\n  }\n}`,
    beside: {
      "engine.ts": `import OpenAI from "openai";\nexport class Engine {\n  protected client = new OpenAI();\n}\n`,
    },
    ...chat,
  },
  {
    name: "classes that extend each other",
    code: `class Desk extends Shop {}\nclass Shop extends Desk {}\nnew Desk().ask();`,
    ...nobody,
  },
  {
    name: "a member of our own that replaces an SDK's",
    code: `import OpenAI from "openai";\nclass Desk extends OpenAI {\n  ask() {\n    return 1;\n  }\n}\nnew Desk().ask();`,
    ...nobody,
  },
  {
    name: "a receiver that is expensive to infer",
    code: `import { ToolLoopAgent } from "ai";\nconst agent = new ToolLoopAgent({ model: "m" });\nagent.generate({ prompt: "hello" });`,
    types: "ai ToolLoopAgent.generate",
    specifier: "ai new ToolLoopAgent generate",
  },
];

const acrossFiles: readonly IdentityCase[] = [
  {
    name: "a client of another file",
    code: `import { client } from "./client.ts";\nclient.chat.completions.create(${body});`,
    beside: { "client.ts": `import OpenAI from "openai";\nexport const client = new OpenAI();\n` },
    ...chat,
  },
  {
    name: "a barrel's new name",
    code: `import { ask } from "./llm.ts";\nask({ model: "m" });`,
    beside: { "llm.ts": `export { generateText as ask } from "ai";\n` },
    ...text,
  },
  {
    name: "a barrel of everything",
    code: `import * as llm from "./llm.ts";\nllm.generateText({ model: "m" });`,
    beside: { "llm.ts": `export * from "ai";\n` },
    ...text,
  },
  {
    name: "a wrapper of our own in another file",
    code: `import { generateText } from "./llm.ts";\ngenerateText("hello");`,
    beside: {
      "llm.ts": `import * as ai from "ai";\nexport const generateText = (prompt: string) => ai.generateText({ model: "m", prompt });\n`,
    },
    ...nobody,
  },
];

const lookAlikes: readonly IdentityCase[] = [
  {
    name: "our own function of the same name",
    code: `function generateText(prompt: string) {}\ngenerateText("hello");`,
    ...nobody,
  },
  {
    name: "our own class's member",
    code: `class Repo {\n  create(row: object) {}\n}\nnew Repo().create({});`,
    ...nobody,
  },
  {
    name: "our own interface around an SDK",
    code: `interface Completions {\n  create(body: object): Promise<string>;\n}\ndeclare const chat: { completions: Completions };\nchat.completions.create({});`,
    ...nobody,
  },
  {
    name: "a parameter that shadows an import",
    code: `import { generateText } from "ai";\nexport const real = generateText;\nfunction ask(generateText: (prompt: string) => void) {\n  generateText("hello");\n}`,
    ...nobody,
  },
  {
    name: "a class of ours named like an SDK's",
    code: `class OpenAI {\n  chat = { completions: { create: (body: object) => body } };\n}\nnew OpenAI().chat.completions.create({});`,
    ...nobody,
  },
  {
    name: "a function of ours named like a global",
    code: `const fetch = (id: string) => id;\nfetch("1");`,
    ...nobody,
  },
];

const unresolved: readonly IdentityCase[] = [
  {
    name: "a client that is any",
    code: `${client}const loose: any = client;\nloose.chat.completions.create(${body});`,
    types: chat.specifier,
    specifier: chat.specifier,
  },
  {
    name: "a field that is any and that the constructor sets",
    code: `import OpenAI from "openai";\nclass Desk {\n  client: any;\n  constructor() {\n    this.client = new OpenAI();\n  }\n  ask() {\n    return this.client.chat.completions.create(${body});\n  }\n}`,
    types: chat.specifier,
    specifier: chat.specifier,
  },
  {
    name: "an any of unknown origin",
    code: `function ask(client: any) {\n  return client.chat.completions.create(${body});\n}`,
    ...nobody,
  },
  {
    name: "a package that is not installed",
    code: `import { Prisma } from "prisma-of-tomorrow";\nnew Prisma().chat.create({});`,
    types: "prisma-of-tomorrow new Prisma chat.create",
    specifier: "prisma-of-tomorrow new Prisma chat.create",
  },
  {
    name: "a specifier with a registry and a version",
    code: `import OpenAI from "npm:openai@6";\nnew OpenAI().chat.completions.create(${body});`,
    types: chat.specifier,
    specifier: chat.specifier,
  },
  {
    name: "require, which TypeScript does not follow",
    code: `const { OpenAI } = require("openai");\nnew OpenAI().chat.completions.create(${body});`,
    types: "openai new OpenAI chat.completions.create",
    specifier: "openai new OpenAI chat.completions.create",
  },
  {
    name: "a module that is called as a whole",
    code: `const OpenAI = require("openai");\nnew OpenAI().chat.completions.create(${body});`,
    types: chat.specifier,
    specifier: chat.specifier,
  },
  {
    name: "a require of our own",
    code: `const require = (name: string): any => name;\nconst OpenAI = require("openai");\nnew OpenAI().chat.completions.create(${body});`,
    ...nobody,
  },
];

export const identityCases: readonly IdentityCase[] = [
  ...imports,
  ...ways,
  ...acrossFiles,
  ...lookAlikes,
  ...unresolved,
];
