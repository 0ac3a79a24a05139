import { describe, expect, it } from "vitest";
import { createToolTable } from "./tool-table.ts";

const head = `import { tool } from "ai";
import { z } from "zod";
import { exec } from "node:child_process";
import fs from "node:fs";
import { request } from "node:https";
import { promisify } from "node:util";
import { Pool } from "pg";
const pool = new Pool();
const run = promisify(exec);
const release = "update berths set booking = null where id = $1";
const moved = "-- Who leaves, makes room.\\n with gone as (delete from berths returning *) insert into moved select * from gone";
declare const unknownTag: (texts: TemplateStringsArray, ...values: readonly string[]) => Promise<string>;
const ownTag = (texts: TemplateStringsArray, id: string) => pool.query(release, [texts.join(id)]);
const address = "https://harbour.test/graphql";
const addresses = { berths: "https://harbour.test/berths/search" };
const find = "select * from berths where id = $1";
`;

/** What a tool does, and what its handler's own text tells of it: with types, and without where that differs. */
const cases: readonly (readonly [code: string, effect: Effect, untyped?: Effect])[] = [
  ['pool.query("insert into berths (id) values ($1)", [id])', "write"],
  ["pool.query(release, [id])", "write"],
  ["pool.query(`delete from ${id}`)", "write"],
  ['pool.query("-- Who waits?\\nselect * from berths")', "read"],
  ["pool.query(find, [id])", "read"],
  ["pool.query({ text: find, values: [id] })", "read"],
  ["pool.query(moved)", "write"],
  ['pool.query("with gone as (delete from berths returning id) select * from gone")', "write"],
  ['pool.query("with late as (select id from berths) update berths b set late = true from late", [id])', "write"],
  ["pool.query(\"with late as (select 'delete from' as word) select * from late\")", "read"],
  ["pool.query(`with late as (${id}) select * from late`)", "unknown"],
  ["String.raw`a berth: ${id}`", "read"],
  ["unknownTag`${id}`", "unknown"],
  ["ownTag`${id}`", "write"],
  ["pool.query(id)", "unknown"],
  ["pool.query(`${id} from berths`)", "unknown"],
  ['fetch("https://harbour.test", { method: "put" }).then(() => 1)', "write"],
  ["fetch(id, { method: id })", "unknown"],
  ['fetch("https://harbour.test/v1/search", { method: "POST" })', "unknown"],
  ['fetch(`https://harbour.test/${id}/vector-search?page=${id}`, { method: "POST" })', "unknown"],
  ['fetch(addresses.berths, { method: "POST" })', "unknown"],
  ['fetch(address, { method: "POST" })', "unknown"],
  ['fetch(new URL("/findSimilar", id), { method: "POST" })', "unknown"],
  ['fetch(id + "/query", { method: "POST" })', "unknown"],
  ['fetch("https://search.test", { method: "POST" })', "write"],
  ['fetch("https://harbour.test/search/saved", { method: "POST" })', "write"],
  ['fetch("https://harbour.test/research", { method: "POST" })', "write"],
  ['exec("rg --json berth", () => undefined) instanceof Object', "unknown"],
  ['exec("rm -r berths", () => undefined) instanceof Object', "write"],
  ['request("https://harbour.test", { method: "POST" }) instanceof Object', "write"],
  ['request(`https://harbour.test/${id}`, { method: "GET" }) instanceof Object', "read"],
  ["fs.promises.rename(id, find)", "write"],
  ["fs.readFileSync(id)", "read", "unknown"],
  ["run(id)", "write", "unknown"],
  ["run(id).then(({ stdout }) => stdout)", "write", "unknown"],
];

const named = cases.map(([code, effect, untyped = effect]) => ({ name: code, code: toTool(code), effect, untyped }));
const findTools = createToolTable(named.map(({ name, code }) => ({ name, code })));

describe("a tool's effect", () => {
  it.each(named)("is $effect: $name", ({ name, effect, untyped }) => {
    const of = (engine: "classic" | "syntactic") => findTools(name, engine)[0]?.effect;
    expect([of("classic"), of("syntactic")]).toEqual([effect, untyped]);
  });
});

type Effect = "read" | "write" | "unknown";

function toTool(code: string): string {
  return `${head}export const act = tool({
  inputSchema: z.object({ id: z.string() }),
  execute: async ({ id }) => ${code},
});
export const rest = [exec, fs, request, run, release, find, pool, moved, ownTag];`;
}
