import { request, smithy } from "./families/smithy.ts";
import type { CallFact, KeyFact, Sdk } from "./sdk.ts";

const write = { kind: "mutation", effect: "write", returns: "promise", ...request } as const;

interface Client {
  /** Commands that can take no key. */
  readonly keyless: readonly string[];
  /** Where the input of the others has theirs. */
  readonly keyed?: Readonly<Record<string, string>>;
  /** Only some of the service's own take the key, and refuse a call that has it elsewhere: no method of theirs is named. */
  readonly perhaps?: true;
}

/**
 * A queue dedupes on `MessageDeduplicationId` for five minutes if it is a FIFO queue, and refuses it if not. DynamoDB
 * dedupes on `ClientRequestToken` for ten, and the SDK makes a new one for each `send` that has none, the same for all its repeats.
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
    perhaps: true,
  },
  DynamoDB: {
    keyless: ["BatchWriteItem", "CreateTable", "DeleteItem", "DeleteTable", "PutItem", "UpdateItem"],
    keyed: { TransactWriteItems: "ClientRequestToken" },
  },
};

const calls: readonly CallFact[] = Object.entries(clients).flatMap(([client, { keyless, keyed = {}, perhaps }]) => [
  ...keyless.flatMap((name) => [commandOf(name), methodOf(client, name)]),
  ...Object.entries(keyed).flatMap(([name, key]) => {
    const command = { ...commandOf(name), key: keyAt(["input", key]) };
    return perhaps === true
      ? [{ ...command, key: { ...command.key, perhaps } }]
      : [command, { ...methodOf(client, name), key: keyAt([key]) }];
  }),
]);

export const aws: Sdk = {
  id: "aws",
  name: "Amazon Web Services",
  packages: ["@aws-sdk/client-s3", "@aws-sdk/client-ses", "@aws-sdk/client-sqs", "@aws-sdk/client-dynamodb"],
  ...smithy,
  versions: "3",
  docs: "https://docs.aws.amazon.com/AWSJavaScriptSDK/v3/latest/",
  summary:
    "Objects, mails, messages and items that tools write, delete or send, as commands or by methods; what configures a service, PartiQL, `SQS.sendMessage` and reads are left out.",
  clients: Object.keys(clients).flatMap((name) => [`${name}Client`, name]),
  calls,
};

function commandOf(name: string): CallFact {
  return { path: `${name}Command`, declared: `${name}Command`, command: true, ...write };
}

/** The client that has all operations. */
function methodOf(client: string, name: string): CallFact {
  const method = `${name.charAt(0).toLowerCase()}${name.slice(1)}`;
  return { path: method, declared: `${client}.${method}`, from: [client], ...write };
}

function keyAt(path: readonly string[]): KeyFact {
  return { argument: 0, path, effect: "effective" };
}
