import { format, resolveConfig } from "prettier";

/** What Prettier makes of it, so that generated files pass the format check. */
export async function toFormatted(file: string, text: string): Promise<string> {
  return format(text, { ...(await resolveConfig(file)), filepath: file });
}
