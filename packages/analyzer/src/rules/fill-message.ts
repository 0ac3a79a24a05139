import type { Message } from "./rule.ts";

/** A message with its `{{names}}` filled in. */
export function fillMessage(message: Message | undefined, data: Readonly<Record<string, string>>): Message {
  const fill = (template: string): string =>
    template.replaceAll(/\{\{(\w+)\}\}/g, (hole, name: string) => data[name] ?? hole);
  if (message === undefined) throw new Error("A rule reported a message id that it does not declare.");
  return { what: fill(message.what), why: fill(message.why), how: fill(message.how) };
}
