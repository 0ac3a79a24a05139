import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Client as Client2 } from "@modelcontextprotocol/client";
import { StdioClientTransport as StdioClientTransport2 } from "@modelcontextprotocol/client/stdio";
import { Client } from "@modelcontextprotocol/sdk/client/index.js";
import { StdioClientTransport } from "@modelcontextprotocol/sdk/client/stdio.js";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { z } from "zod";

/** A process of its own that serves over its standard streams, and writes every mooring that it makes into a file. */
interface Served {
  readonly moor: (ship: string) => Promise<unknown>;
  readonly close: () => Promise<void>;
}

let folder: string;
const open: Served[] = [];
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), "thirdstate-stdio-"))));
afterEach(async () => {
  for (const served of open.splice(0)) await served.close();
  rmSync(folder, { recursive: true });
});

describe.each([
  ["1", start1],
  ["2", start2],
])("a ledgered tool of an MCP server over stdio, version %s", (_version, start) => {
  it("whose reply is lost is carried out once, for as long as its client is there", async () => {
    const { moor } = await start("loses");
    for (const ship of ["Otter", "Otter", "Otter", "Seal"])
      expect(await moor(ship)).toMatchObject({ isError: true, content: unknown });
    expect(booked()).toEqual(["Otter", "Seal"]);
  });

  it("that is killed after the effect is carried out no more by the next process, in the run that it names", async () => {
    const first = await start("dies", "desk-1");
    await expect(first.moor("Otter")).rejects.toThrow();
    const second = await start("dies", "desk-1");
    expect(await second.moor("Otter")).toMatchObject({ isError: true, content: unknown });
    expect(booked()).toEqual(["Otter"]);
  });

  it("is another act for another client, where it names no run", async () => {
    for (const { moor } of [await start("answers"), await start("answers")])
      expect(await moor("Otter")).toMatchObject({ content: [{ text: "moored" }] });
    expect(booked()).toEqual(["Otter", "Otter"]);
  });
});

const unknown = [{ text: expect.stringContaining("It is not known whether moor took effect") }];
const named = { name: "harbour", version: "1.0.0" };

function booked(): string[] {
  return z.array(z.string()).parse(readFileSync(join(folder, "books"), "utf8").trim().split("\n"));
}

async function start1(manner: string, run = ""): Promise<Served> {
  const client = new Client(named);
  await client.connect(new StdioClientTransport(toCommand("1", manner, run)));
  return toServed(client, (ship) => client.callTool({ name: "moor", arguments: { ship } }));
}

async function start2(manner: string, run = ""): Promise<Served> {
  const client = new Client2(named);
  await client.connect(new StdioClientTransport2(toCommand("2", manner, run)));
  return toServed(client, (ship) => client.callTool({ name: "moor", arguments: { ship } }));
}

function toServed(client: { close: () => Promise<void> }, moor: Served["moor"]): Served {
  const served = { moor, close: () => client.close() };
  open.push(served);
  return served;
}

function toCommand(...given: [version: string, manner: string, run: string]): { command: string; args: string[] } {
  const server = join(import.meta.dirname, "stdio-server.ts");
  return { command: process.execPath, args: ["--import", "tsx", server, folder, ...given] };
}
