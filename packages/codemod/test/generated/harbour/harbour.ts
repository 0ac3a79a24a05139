import { Client } from "@modelcontextprotocol/sdk/client/index.js";
import { z } from "zod";

/** What generated programs share: data, and remote calls of the harbour's own, which the settings beside it name. */
export interface Ship {
  readonly name: string;
  readonly flag: string | null;
  readonly berth?: { readonly id: string } | undefined;
  readonly names: readonly string[];
  readonly since: Date;
}

export const shipSchema = z.object({
  name: z.string(),
  flag: z.string().nullable(),
  berth: z.object({ id: z.string() }).optional(),
  names: z.array(z.string()),
  since: z.date(),
});

export const desk: Client = new Client({ name: "desk", version: "1.0.0" });
export const queue: string[] = ["Aurora"];
export const read = async (berth: string): Promise<string> => berth;
export const count = (): number => queue.length;
export const use = (...values: readonly unknown[]): void => void values;

interface PilotOptions {
  readonly signal?: AbortSignal | undefined;
  readonly maxRetries?: number | undefined;
}

/** Optional arguments stand before its options. */
export async function findPilot(ship: string, flag?: string | null, options?: PilotOptions): Promise<string> {
  return options?.signal?.aborted === true ? "" : `${ship}${flag ?? ""}`;
}

export class Tower {
  /** One of two overloads, which takes a controller. */
  answer(question: string, options?: { readonly abortController?: AbortController }): Promise<string>;
  answer(
    questions: readonly string[],
    options?: { readonly abortController?: AbortController },
  ): Promise<readonly string[]>;
  async answer(asked: string | readonly string[]): Promise<string | readonly string[]> {
    return asked;
  }

  /** Generic in what it answers. */
  async choose<T>(from: readonly T[], options?: PilotOptions): Promise<T | undefined> {
    return options?.signal?.aborted === true ? undefined : from[0];
  }

  async order(ship: string, options?: { readonly idempotencyKey?: string } & PilotOptions): Promise<{ id: string }> {
    return { id: options?.idempotencyKey ?? ship };
  }

  /** Nothing happens before somebody iterates. */
  async *watch(ship: string, options?: PilotOptions): AsyncGenerator<string> {
    if (options?.signal?.aborted !== true) yield ship;
  }

  async listen(ship: string, options?: PilotOptions): Promise<AsyncIterable<string>> {
    return this.watch(ship, options);
  }
}

export const tower: Tower = new Tower();
export const controller: AbortController = new AbortController();
export const ship: Ship = { name: "Aurora", flag: null, names: [], since: new Date(0) };
export const stop: AbortSignal = controller.signal;
