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

const dynamo = `import { DynamoDBClient, TransactWriteItemsCommand } from "@aws-sdk/client-dynamodb";\nconst books = new DynamoDBClient({});\ndeclare const input: { TransactItems: [] };\n`;
const queue = `import { SendMessageCommand, SQSClient } from "@aws-sdk/client-sqs";\nconst queue = new SQSClient({});\n`;

const keyed: readonly SiteCase[] = [
  {
    name: "a command without its key",
    code: `${dynamo}await books.send(new TransactWriteItemsCommand({ TransactItems: [] }));`,
    sites: ["TransactWriteItemsCommand: key no"],
  },
  {
    name: "a command with its key",
    code: `${dynamo}const command = new TransactWriteItemsCommand({ TransactItems: [], ClientRequestToken: "berth-4" });\nawait books.send(command);`,
    sites: ["TransactWriteItemsCommand: key yes"],
  },
  {
    name: "a command made of what only a run could tell",
    code: `${dynamo}await books.send(new TransactWriteItemsCommand(input));`,
    sites: ["TransactWriteItemsCommand: key unknown"],
  },
  {
    name: "a key that only some queues take",
    code: `${queue}await queue.send(new SendMessageCommand({ QueueUrl: "pilots", MessageBody: "ebb" }));`,
    sites: ["SendMessageCommand: key unknown"],
  },
  {
    name: "a key that a queue is given",
    code: `${queue}await queue.send(new SendMessageCommand({ QueueUrl: "a.fifo", MessageBody: "ebb", MessageDeduplicationId: "tide-4" }));`,
    sites: ["SendMessageCommand: key yes"],
  },
];

runCases("commands' keys", keyed, ({ fact, key }) => `${fact.path}: key ${key.answer}`);
