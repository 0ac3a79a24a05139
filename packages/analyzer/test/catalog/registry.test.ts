import { existsSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { sdks } from "../../src/catalog/index.ts";
import type { Named } from "../../src/catalog/match.ts";
import { fixtureFolders } from "./fixture.ts";

const root = join(import.meta.dirname, "../../../..");

describe.each(sdks)("$id", (sdk) => {
  it.each([
    [`packages/analyzer/src/catalog/${sdk.id}.ts`, "The entry's id is its file's name."],
    [`docs/sdks/${sdk.id}.md`, "Every entry has a page: `npm run gen` writes it."],
  ])("has %s", (file, why) => {
    expect(existsSync(join(root, file)), `${file} is missing. ${why}`).toBe(true);
  });

  it("is proved by a program on the real package", () => {
    const how = "`npm run new sdk <id>` lays one out in `fixtures/contracts`";
    expect(fixtureFolders(sdk.id), how).not.toEqual([]);
  });

  it("says who it is and what it finds", () => {
    expect([sdk.name, sdk.versions, sdk.summary ?? ""].filter((text) => text === "")).toEqual([]);
    expect(sdk.docs).toMatch(/^https:\/\//);
    expect(sdk.summary).toMatch(/\.$/);
    expect(sdk.calls.length + (sdk.tools ?? []).length + (sdk.guards ?? []).length).toBeGreaterThan(0);
  });

  it("describes no member twice", () => {
    const named = [sdk.calls, sdk.tools ?? [], sdk.guards ?? []];
    for (const facts of named) {
      const keys = facts.map(({ path, declared, declaredAt, from = [], versions }: Named) =>
        [path, declared, declaredAt, ...from, versions].join(" "),
      );
      expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
    }
  });

  it("reaches members only from clients that it names", () => {
    const origins = [...sdk.calls, ...(sdk.tools ?? []), ...(sdk.guards ?? [])].flatMap(({ from = [] }) => from);
    expect(origins.filter((origin) => ![...(sdk.clients ?? []), ...(sdk.values ?? [])].includes(origin))).toEqual([]);
  });
});

it("names every SDK once", () => {
  const ids = sdks.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
});
