import type { SiteCase } from "./site-table.ts";
import { runCases } from "./run-cases.ts";

const bedrock = `import { BedrockRuntimeClient, ConverseCommand, InvokeModelCommand } from "@aws-sdk/client-bedrock-runtime";\nconst client = new BedrockRuntimeClient({});\n`;

const cases: readonly SiteCase[] = [
  {
    name: "a command made where it is sent",
    code: `${bedrock}await client.send(new ConverseCommand({ modelId: "m" }));`,
    sites: ["ConverseCommand read awaited, 2 repeats, signal no"],
  },
  {
    name: "a command that has a name",
    code: `${bedrock}const command = new InvokeModelCommand({ modelId: "m" });\nawait client.send(command, { abortSignal: AbortSignal.abort() });`,
    sites: ["InvokeModelCommand read awaited, 2 repeats, signal yes"],
  },
  {
    name: "a command that a function makes",
    code: `${bedrock}const ask = () => new ConverseCommand({ modelId: "m" });\nawait client.send(ask());`,
    sites: ["ConverseCommand read awaited, 2 repeats, signal no"],
  },
  {
    name: "attempts, of which the first is no repeat",
    code: `${bedrock}const sure = new BedrockRuntimeClient({ maxAttempts: 1 });\nawait sure.send(new ConverseCommand({ modelId: "m" }));`,
    sites: ["ConverseCommand read awaited, 0 repeats, signal no"],
  },
  {
    name: "a command in the constructor's hands only",
    code: `${bedrock}export const command = new ConverseCommand({ modelId: "m" });`,
    sites: [],
  },
  {
    name: "one of two commands",
    code: `${bedrock}declare const isLong: boolean;\nconst command = isLong ? new ConverseCommand({ modelId: "m" }) : new InvokeModelCommand({ modelId: "m" });\nawait client.send(command);`,
    sites: [],
  },
  {
    name: "a command of our own",
    code: `${bedrock}class Dredge {}\nawait client.send(new Dredge());`,
    sites: [],
  },
  {
    name: "somebody else's bus",
    code: `${bedrock}const radio = { send: async (command: unknown) => command };\nawait radio.send(new ConverseCommand({ modelId: "m" }));`,
    sites: [],
  },
];

runCases("commands", cases, ({ fact, effect, form, innerRetries, signal }) => {
  return `${fact.path} ${effect} ${form}, ${String(innerRetries)} repeats, signal ${signal}`;
});
