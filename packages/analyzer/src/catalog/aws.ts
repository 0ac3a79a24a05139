import { request, smithy } from "./families/smithy.ts";
import type { CallFact, KeyFact, Sdk } from "./sdk.ts";

const write = { kind: "mutation", effect: "write", returns: "promise", ...request } as const;

interface Client {
  /** Commands that can take no key. */
  readonly keyless: readonly string[];
  /** Where the input of the others has theirs. */
  readonly keyed?: Readonly<Record<string, string>>;
}

/**
 * A queue dedupes on `MessageDeduplicationId` for five minutes if it is a FIFO queue. DynamoDB does so on
 * `ClientRequestToken` for ten, and the SDK makes a new one for each `send` that has none, the same for all its repeats.
 */
const clients: Readonly<Record<string, Client>> = {
  S3: {
    keyless: [
      "CompleteMultipartUpload",
      "CopyObject",
      "CreateBucket",
      "DeleteBucket",
      "DeleteObject",
      "DeleteObjects",
      "PutObject",
      "PutObjectAcl",
      "PutObjectTagging",
      "RestoreObject",
    ],
  },
  SES: { keyless: ["SendBounce", "SendBulkTemplatedEmail", "SendEmail", "SendRawEmail", "SendTemplatedEmail"] },
  SQS: {
    keyless: ["DeleteMessage", "DeleteMessageBatch", "DeleteQueue", "PurgeQueue", "SendMessageBatch"],
    keyed: { SendMessage: "MessageDeduplicationId" },
  },
  DynamoDB: {
    keyless: ["BatchWriteItem", "CreateTable", "DeleteItem", "DeleteTable", "PutItem", "UpdateItem"],
    keyed: { TransactWriteItems: "ClientRequestToken" },
  },
};

const calls: readonly CallFact[] = Object.entries(clients).flatMap(([client, { keyless, keyed = {} }]) => [
  ...keyless.flatMap((name) => callsOf(client, name, undefined)),
  ...Object.entries(keyed).flatMap(([name, key]) => callsOf(client, name, key)),
]);

export const aws: Sdk = {
  id: "aws",
  name: "Amazon Web Services",
  packages: ["@aws-sdk/client-s3", "@aws-sdk/client-ses", "@aws-sdk/client-sqs", "@aws-sdk/client-dynamodb"],
  ...smithy,
  versions: "3",
  docs: "https://docs.aws.amazon.com/AWSJavaScriptSDK/v3/latest/",
  summary:
    "Objects, mails, messages and items that tools write, delete or send, as commands or by methods; what configures a service, PartiQL and reads are left out.",
  clients: Object.keys(clients).flatMap((name) => [`${name}Client`, name]),
  calls,
};

/** Each operation is a command, and a method of the client that has all of them. */
function callsOf(client: string, name: string, key: string | undefined): readonly CallFact[] {
  const method = `${name.charAt(0).toLowerCase()}${name.slice(1)}`;
  const sent = { path: `${name}Command`, declared: `${name}Command`, command: true, ...write } as const;
  const called = { path: method, declared: `${client}.${method}`, from: [client], ...write } as const;
  if (key === undefined) return [sent, called];
  return [
    { ...sent, key: keyAt(["input", key]) },
    { ...called, key: keyAt([key]) },
  ];
}

function keyAt(path: readonly string[]): KeyFact {
  return { argument: 0, path, effect: "effective" };
}
