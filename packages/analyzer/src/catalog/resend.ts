import type { CallFact, Sdk } from "./sdk.ts";

const mails: readonly CallFact[] = [
  { path: "emails.send", declared: "Emails.send", ...keyed(1) },
  { path: "emails.create", declared: "Emails.create", ...keyed(1) },
  { path: "emails.update", declared: "Emails.update", ...write(1) },
  { path: "emails.cancel", declared: "Emails.cancel", ...write(1) },
  { path: "emails.share", declared: "Emails.share", ...write(2) },
  { path: "emails.receiving.forward", declared: "Receiving.forward", ...keyed(1) },
  { path: "batch.send", declared: "Batch.send", ...keyed(1) },
  { path: "batch.create", declared: "Batch.create", ...keyed(1) },
  { path: "broadcasts.create", declared: "Broadcasts.create", ...write(1) },
  { path: "broadcasts.send", declared: "Broadcasts.send", ...write(2) },
  { path: "broadcasts.update", declared: "Broadcasts.update", ...write(2) },
  { path: "broadcasts.cancel", declared: "Broadcasts.cancel", ...write(1) },
  { path: "broadcasts.duplicate", declared: "Broadcasts.duplicate", ...write(1) },
  { path: "broadcasts.remove", declared: "Broadcasts.remove", ...write(1) },
  { path: "events.send", declared: "Events.send", ...write(1) },
  { path: "events.create", declared: "Events.create", ...write(1) },
  { path: "events.update", declared: "Events.update", ...write(2) },
  { path: "events.remove", declared: "Events.remove", ...write(1) },
];

const inboxes: readonly CallFact[] = [
  { path: "inboxes.create", declared: "Inboxes.create", ...write(1) },
  { path: "inboxes.update", declared: "Inboxes.update", ...write(2) },
  { path: "inboxes.remove", declared: "Inboxes.remove", ...write(1) },
  { path: "inboxes.agent.update", declared: "InboxAgent.update", ...write(1) },
  { path: "inboxes.drafts.create", declared: "InboxDrafts.create", ...keyed(1) },
  { path: "inboxes.drafts.update", declared: "InboxDrafts.update", ...write(1) },
  { path: "inboxes.drafts.remove", declared: "InboxDrafts.remove", ...write(1) },
  { path: "inboxes.drafts.send", declared: "InboxDrafts.send", ...keyed(1) },
  { path: "inboxes.labels.create", declared: "InboxLabels.create", ...write(1) },
  { path: "inboxes.labels.update", declared: "InboxLabels.update", ...write(1) },
  { path: "inboxes.labels.remove", declared: "InboxLabels.remove", ...write(1) },
  { path: "inboxes.threads.update", declared: "InboxThreads.update", ...write(1) },
  { path: "inboxes.threads.remove", declared: "InboxThreads.remove", ...write(1) },
  { path: "inboxes.threads.emails.reply", declared: "InboxThreadEmails.reply", ...keyed(1) },
  { path: "inboxes.threads.emails.forward", declared: "InboxThreadEmails.forward", ...keyed(1) },
  { path: "inboxes.threads.labels.add", declared: "InboxThreadLabels.add", ...write(1) },
  { path: "inboxes.threads.labels.set", declared: "InboxThreadLabels.set", ...write(1) },
  { path: "inboxes.threads.labels.remove", declared: "InboxThreadLabels.remove", ...write(1) },
];

const people: readonly CallFact[] = [
  { path: "contacts.create", declared: "Contacts.create", ...write(1) },
  { path: "contacts.update", declared: "Contacts.update", ...write(1) },
  { path: "contacts.remove", declared: "Contacts.remove", ...write(1) },
  { path: "contacts.imports.create", declared: "ContactImports.create", ...write(1) },
  { path: "contacts.segments.add", declared: "ContactSegments.add", ...write(1) },
  { path: "contacts.segments.remove", declared: "ContactSegments.remove", ...write(1) },
  { path: "contacts.topics.update", declared: "ContactTopics.update", ...write(1) },
  { path: "contactProperties.create", declared: "ContactProperties.create", ...write(1) },
  { path: "contactProperties.update", declared: "ContactProperties.update", ...write(1) },
  { path: "contactProperties.remove", declared: "ContactProperties.remove", ...write(1) },
  { path: "segments.create", declared: "Segments.create", ...write(1) },
  { path: "segments.update", declared: "Segments.update", ...write(2) },
  { path: "segments.remove", declared: "Segments.remove", ...write(1) },
  { path: "suppressions.add", declared: "Suppressions.add", ...write(1) },
  { path: "suppressions.remove", declared: "Suppressions.remove", ...write(1) },
  { path: "suppressions.batch.add", declared: "Batch.add", ...write(1) },
  { path: "suppressions.batch.remove", declared: "Batch.remove", ...write(1) },
  { path: "topics.create", declared: "Topics.create", ...write(1) },
  { path: "topics.update", declared: "Topics.update", ...write(1) },
  { path: "topics.remove", declared: "Topics.remove", ...write(1) },
];

const account: readonly CallFact[] = [
  { path: "apiKeys.create", declared: "ApiKeys.create", ...write(1) },
  { path: "apiKeys.update", declared: "ApiKeys.update", ...write(2) },
  { path: "apiKeys.remove", declared: "ApiKeys.remove", ...write(1) },
  { path: "automations.create", declared: "Automations.create", ...write(1) },
  { path: "automations.update", declared: "Automations.update", ...write(2) },
  { path: "automations.duplicate", declared: "Automations.duplicate", ...write(1) },
  { path: "automations.stop", declared: "Automations.stop", ...write(1) },
  { path: "automations.remove", declared: "Automations.remove", ...write(1) },
  { path: "domains.create", declared: "Domains.create", ...write(1) },
  { path: "domains.update", declared: "Domains.update", ...write(1) },
  { path: "domains.verify", declared: "Domains.verify", ...write(1) },
  { path: "domains.remove", declared: "Domains.remove", ...write(1) },
  { path: "domains.claims.create", declared: "DomainClaims.create", ...write(1) },
  { path: "domains.claims.verify", declared: "DomainClaims.verify", ...write(1) },
  { path: "templates.create", declared: "Templates.create", ...write(1) },
  { path: "templates.update", declared: "Templates.update", ...write(2) },
  { path: "templates.duplicate", declared: "Templates.duplicate", ...write(1) },
  { path: "templates.publish", declared: "Templates.publish", ...write(1) },
  { path: "templates.remove", declared: "Templates.remove", ...write(1) },
  { path: "webhooks.create", declared: "Webhooks.create", ...write(1) },
  { path: "webhooks.update", declared: "Webhooks.update", ...write(2) },
  { path: "webhooks.rotateSigningSecret", declared: "Webhooks.rotateSigningSecret", ...write(1) },
  { path: "webhooks.remove", declared: "Webhooks.remove", ...write(1) },
  { path: "webhooks.events.replay", declared: "Events.replay", ...write(1) },
  { path: "oauthGrants.revoke", declared: "OAuthGrants.revoke", ...write(1) },
];

export const resend: Sdk = {
  id: "resend",
  name: "Resend",
  packages: ["resend"],
  versions: "6",
  docs: "https://resend.com/docs/dashboard/emails/idempotency-keys",
  summary: "Every member that sends or changes something.",
  writesAreListed: true,
  clients: ["Resend"],
  calls: [...mails, ...inboxes, ...people, ...account],
};

/**
 * `options` is the last argument. `fetchRequest` repeats nothing, has no timeout and throws nothing: a failure, a lost
 * reply included, comes back as `{ data: null, error }`.
 */
function write(options: number): Omit<CallFact, "path" | "declared"> {
  return {
    kind: "mutation",
    effect: "write",
    returns: "promise",
    failure: "error",
    signal: { argument: options, path: ["signal"], form: "signal" },
  };
}

/** Typed as `IdempotentRequest` and sent as `Idempotency-Key` (`Resend.post`); the other members take no key. */
function keyed(options: number): Omit<CallFact, "path" | "declared"> {
  return { ...write(options), key: { argument: options, path: ["idempotencyKey"], effect: "effective" } };
}
