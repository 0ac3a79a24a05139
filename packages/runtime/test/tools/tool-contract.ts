import { type ModelServer, type Plan, startModel } from "@fixtures/servers";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Approve } from "../../src/api/approve.ts";
import type { Duration } from "../../src/api/duration.ts";
import type { Remote } from "../../src/api/remote.ts";
import type { ToolEffect } from "../../src/tools/tool-effect.ts";
import { type Harbour, openHarbour, socketError, statusError } from "../harbour.ts";

/** What the tool is asked for, and what it answers. */
export interface Berth {
  ship: string;
}

export interface Mooring {
  id: string;
  ship: string;
}

/** The part of the tool that every framework is given alike. */
export interface Moor extends Pick<ToolEffect<Berth, Mooring, unknown>, "name" | "execute"> {
  write?: { timeout?: Duration } & ({ idempotent: true } | { approve?: Approve });
}

export interface Talk {
  readonly remote: Remote;
  /** Where the model speaks. */
  readonly url: string;
  readonly moor: Moor;
  readonly signal: AbortSignal;
}

/** Lets a framework's own agent loop run, with the one tool, against the model. */
export type Converse = (talk: Talk) => Promise<unknown>;

interface Circumstances {
  /** Whom the framework speaks with. Default: a model that speaks OpenAI's Responses API. */
  readonly start?: (plan: Plan) => Promise<Model>;
  /** Whether a caller's abort reaches the tool. Default: true. */
  readonly hearsAbort?: boolean;
}

type Model = Pick<ModelServer, "url" | "calls" | "told" | "close">;

const plan: Plan = { calls: [{ tool: "moor", arguments: { ship: "Otter" } }], answer: "She is moored." };
const repeats = 4;

/** The promises that hold in every framework: its real loop, and a model that asks again under a new call id until it reads of a success. */
export function describeLedgeredTool(
  framework: string,
  converse: Converse,
  { start = startModel, hearsAbort = true }: Circumstances = {},
): void {
  describe(`a ledgered tool of ${framework}`, () => {
    let harbour: Harbour;
    let model: Model;
    let booked: string[];
    beforeEach(async () => {
      harbour = openHarbour({ breaker: false });
      model = await start(plan);
      booked = [];
    });
    afterEach(() => model.close());

    const book = (ship: string): Mooring => ({ id: `mooring-${booked.push(ship)}`, ship });
    const told = () => model.told().map(({ output }) => output);
    const talk = (moor: Omit<Moor, "name">, signal?: AbortSignal) =>
      harbour.remote.agent("desk", { signal }, (context) =>
        converse({
          remote: harbour.remote,
          url: model.url,
          moor: { name: "moor", ...moor },
          signal: context.signal,
        }),
      );

    it("gives its value to the model", async () => {
      await talk({ execute: async ({ ship }) => book(ship) });
      expect(told().map((text) => JSON.parse(text))).toEqual([{ id: "mooring-1", ship: "Otter" }]);
    });

    it("whose reply was lost is carried out once, and the model reads the truth each time", async () => {
      await talk({
        execute: async ({ ship }) => {
          book(ship);
          throw socketError("ECONNRESET");
        },
      });
      expect(booked).toEqual(["Otter"]);
      expect(new Set(model.calls().map(({ callId }) => callId)).size).toBe(repeats);
      expect(told()).toHaveLength(repeats);
      for (const text of told()) expectTruth(text);
    });

    it("whose reply came late is unknown, and then the first answer", async () => {
      await talk({
        write: { timeout: "5s" },
        execute: ({ ship }, { signal }) => {
          const mooring = book(ship);
          void harbour.clock.pass(5_000);
          return new Promise((resolve) => {
            signal.addEventListener("abort", () => setImmediate(() => resolve(mooring)));
          });
        },
      });
      const [first = "", second = "", ...more] = told();
      expectTruth(first);
      expect(JSON.parse(second)).toEqual({ id: "mooring-1", ship: "Otter" });
      expect([booked, more]).toEqual([["Otter"], []]);
    });

    it("whose callee dedupes is resumed under the same key", async () => {
      const keys: string[] = [];
      await talk({
        write: { idempotent: true },
        execute: async ({ ship }, { key }) => {
          if (keys.push(key) === 1) throw socketError("ECONNRESET");
          return book(ship);
        },
      });
      expect(told()).toHaveLength(2);
      expect([keys.length, new Set(keys).size]).toEqual([2, 1]);
    });

    it("that was refused says that nothing happened, and does not ask to try again", async () => {
      await talk({ execute: () => Promise.reject(statusError(422)) });
      expect(told()).toHaveLength(repeats);
      for (const text of told()) {
        expect(text).toContain("had no effect (http_422)");
        expect(text).not.toMatch(/try again/i);
      }
    });

    it("asks a person once, for exactly what is to be done", async () => {
      const asked: unknown[] = [];
      const approve = async ({ scope, intent }: { scope: string; intent: unknown }) => {
        asked.push({ scope, intent, booked: [...booked] });
        return { approved: true, by: "the harbour master" };
      };
      await talk({
        write: { approve },
        execute: async ({ ship }) => {
          book(ship);
          throw socketError("ECONNRESET");
        },
      });
      expect(asked).toEqual([{ scope: "moor", intent: { ship: "Otter" }, booked: [] }]);
      expect(booked).toEqual(["Otter"]);
    });

    it("that a person refused is not carried out", async () => {
      await talk({ write: { approve: async () => false }, execute: async ({ ship }) => book(ship) });
      expect(told()[0]).toContain("approval_denied");
      expect(booked).toEqual([]);
    });

    it.runIf(hearsAbort)("hears when its caller gives up, and is in doubt then", async () => {
      const caller = new AbortController();
      const heard: boolean[] = [];
      await talk(
        {
          execute: ({ ship }, { signal }) => {
            book(ship);
            return new Promise((_resolve, reject) => {
              signal.addEventListener("abort", () => {
                heard.push(signal.aborted);
                reject(signal.reason);
              });
              caller.abort(new Error("The customer left."));
            });
          },
        },
        caller.signal,
      );
      await vi.waitFor(() => expect([heard, booked]).toEqual([[true], ["Otter"]]));
      await vi.waitFor(() => expect(harbour.ledger.listInDoubt()).resolves.toMatchObject([{ scope: "moor" }]));
    });
  });
}

function expectTruth(text: string): void {
  expect(text).toContain("It is not known whether moor took effect");
  expect(text).toContain("This is not a failure");
  expect(text).not.toMatch(/try again|please fix/i);
}
