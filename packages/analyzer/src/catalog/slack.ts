import type { CallFact, Sdk } from "./sdk.ts";

const writes: Readonly<Record<string, readonly string[]>> = {
  bookmarks: ["add", "edit", "remove"],
  canvases: ["access.delete", "access.set", "create", "delete", "edit"],
  chat: [
    "appendStream",
    "delete",
    "deleteScheduledMessage",
    "meMessage",
    "postEphemeral",
    "postMessage",
    "scheduleMessage",
    "startStream",
    "stopStream",
    "unfurl",
    "update",
  ],
  conversations: [
    "acceptSharedInvite",
    "approveSharedInvite",
    "archive",
    "canvases.create",
    "close",
    "create",
    "declineSharedInvite",
    "externalInvitePermissions.set",
    "invite",
    "inviteShared",
    "join",
    "kick",
    "leave",
    "mark",
    "open",
    "rename",
    "requestSharedInvite.approve",
    "requestSharedInvite.deny",
    "setPurpose",
    "setTopic",
    "unarchive",
  ],
  dnd: ["endDnd", "endSnooze", "setSnooze"],
  files: [
    "comments.delete",
    "completeUploadExternal",
    "delete",
    "remote.add",
    "remote.remove",
    "remote.share",
    "remote.update",
    "revokePublicURL",
    "sharedPublicURL",
    "upload",
    "uploadV2",
  ],
  pins: ["add", "remove"],
  reactions: ["add", "remove"],
  reminders: ["add", "complete", "delete"],
  stars: ["add", "remove"],
  usergroups: ["create", "disable", "enable", "update", "users.update"],
  views: ["open", "publish", "push", "update"],
};

export const slack: Sdk = {
  id: "slack",
  name: "Slack Web API",
  packages: ["@slack/web-api"],
  ambient: true,
  versions: "7",
  docs: "https://docs.slack.dev/tools/node-slack-sdk/web-api/",
  summary:
    "What a bot changes: messages, conversations, files, reactions and their like; administration is left out. No method takes a key, and the client repeats 10 times by itself.",
  clients: ["WebClient"],
  calls: [
    ...Object.entries(writes).flatMap(([scope, names]) => names.map((name) => write(`${scope}.${name}`))),
    { ...write("filesUploadV2"), declared: "WebClient.filesUploadV2" },
  ],
};

/** `WebClient.js`: `retryConfig` is `tenRetriesInAboutThirtyMinutes`, and `timeout` is 0, which is none. */
function write(path: string): CallFact {
  return {
    path,
    declared: `Methods.${path}`,
    kind: "mutation",
    effect: "write",
    returns: "promise",
    retries: { on: "client", argument: 1, path: ["retryConfig", "retries"], preset: 10, off: 0 },
    timeout: { on: "client", argument: 1, path: ["timeout"], unit: "ms", covers: "attempt" },
  };
}
