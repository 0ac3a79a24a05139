import { RedisForgetsError } from "./redis-forgets-error.ts";

/** Refuses a server that acknowledges writes before they are on its disk. One that does not tell is believed. */
export async function proveDurable(send: (...command: string[]) => Promise<unknown>): Promise<void> {
  const settings = {
    appendonly: await readSetting(send, "appendonly"),
    appendfsync: await readSetting(send, "appendfsync"),
  };
  const isDurable = (settings.appendonly ?? "yes") === "yes" && (settings.appendfsync ?? "always") === "always";
  if (!isDurable) throw new RedisForgetsError(settings);
}

async function readSetting(
  send: (...command: string[]) => Promise<unknown>,
  name: string,
): Promise<string | undefined> {
  const reply = await send("CONFIG", "GET", name).catch(refused);
  if (Array.isArray(reply)) return typeof reply[1] === "string" ? reply[1] : undefined;
  const value =
    typeof reply === "object" && reply !== null ? Object.entries(reply).find(([key]) => key === name) : undefined;
  return typeof value?.[1] === "string" ? value[1] : undefined;
}

/** Rented servers keep their settings to themselves. */
function refused(error: unknown): undefined {
  if (error instanceof Error && /unknown (sub)?command|NOPERM|disabled/i.test(error.message)) return undefined;
  throw error;
}
