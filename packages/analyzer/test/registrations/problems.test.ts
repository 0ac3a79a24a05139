import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { findRegistered } from "../../src/registrations/find-registered.ts";
import { readRegistered } from "../../src/registrations/read-registered.ts";

const folder = realpathSync(mkdtempSync(join(tmpdir(), "registrations-")));
mkdirSync(join(folder, "node_modules/@harbour/tides/dist"), { recursive: true });
mkdirSync(join(folder, "desk/night"), { recursive: true });
writeFileSync(join(folder, "node_modules/@harbour/tides/package.json"), '{ "name": "@harbour/tides" }');
writeFileSync(
  join(folder, "node_modules/@harbour/tides/dist/index.d.ts"),
  "export declare class Tides { ask(): void }",
);
writeFileSync(join(folder, "llm.ts"), "export const askAgain = 1;");
afterAll(() => rmSync(folder, { recursive: true }));

const tides = { package: "@harbour/tides", member: "Tides.ask", effect: "read" };

const wrong: readonly (readonly [settings: unknown, words: string])[] = [
  [[], "It is []. Write an object."],
  ["llm", 'It is "llm". Write an object.'],
  [{ call: [] }, 'It has the field "call", which nothing reads. There are $schema, remote, calls, guards, tools.'],
  [{ remote: 5 }, "remote is 5. Write a string."],
  [{ calls: {} }, "calls is {}. Write a list."],
  [{ calls: ["ask"] }, 'calls[0] is "ask". Write an object with member, effect.'],
  [
    { calls: [{ ...tides, effect: undefined }] },
    'calls[0] has no "effect". Add it: one of "read", "write", "composite".',
  ],
  [
    { calls: [{ ...tides, effect: "wirte" }] },
    'calls[0].effect is "wirte". Write one of "read", "write", "composite".',
  ],
  [{ calls: [{ ...tides, file: "llm.ts" }] }, "calls[0] has both package and file. Give exactly one of them."],
  [{ calls: [{ member: "ask", effect: "read" }] }, "calls[0] has neither package nor file. Give exactly one of them."],
  [
    { calls: [tides, { ...tides, key: { argument: 1, path: "key", effect: "effective" } }] },
    'calls[1].key.path is "key". Write a list.',
  ],
  [
    { guards: [{ ...tides, covers: ["read"], effect: undefined, guarded: 1.5 }] },
    "guards[0].guarded is 1.5. Write a whole number.",
  ],
  [
    { calls: [{ ...tides, member: "Tides..ask" }] },
    'calls[0].member is "Tides..ask". Write a name, or names with a dot between them.',
  ],
  [
    { calls: [{ ...tides, package: "@harbour/tide" }] },
    `calls[0] names the package @harbour/tide, which is not installed for ${folder}. Install it, or mend the name.`,
  ],
  [
    { calls: [{ ...tides, member: "Tide.ask" }] },
    `calls[0] names Tide.ask, and no file of ${folder}/node_modules/@harbour/tides has \`Tide\`. Mend the name.`,
  ],
  [
    { calls: [{ file: "lm.ts", member: "ask", effect: "read" }] },
    `calls[0] names the file lm.ts, and there is none at ${folder}/lm.ts. Give its path from ${folder}.`,
  ],
  [
    { calls: [{ file: "llm.ts", member: "ask", effect: "read" }] },
    `calls[0] names ask, and ${folder}/llm.ts has no \`ask\`. Mend the name.`,
  ],
];

describe("settings that cannot be used", () => {
  it.each(wrong)("%j", (settings, words) => {
    expect(readRegistered(settings, "settings.thirdstate", folder).problems).toEqual([`settings.thirdstate: ${words}`]);
  });

  it("are none of these", () => {
    const { problems, packages } = readRegistered({ calls: [tides], remote: "#remote" }, "here", folder);
    expect([problems, [...packages]]).toEqual([[], ["@harbour/tides"]]);
  });
});

describe("the settings of a folder", () => {
  it("are the nearest upward, read again when they change", () => {
    expect(findRegistered(join(folder, "desk/night")).sdks).toEqual([]);
    const outer = join(folder, "package.json");
    writeFileSync(outer, JSON.stringify({ name: "harbour", thirdstate: { remote: "#outer" } }));
    expect(findRegistered(join(folder, "desk/night")).remote).toBe("#outer");
    writeFileSync(join(folder, "desk/thirdstate.config.json"), JSON.stringify({ calls: [tides] }));
    const near = findRegistered(join(folder, "desk/night"));
    expect([near.remote, near.sdks.length]).toEqual([undefined, 1]);
    expect(findRegistered(join(folder, "desk/night"))).toBe(near);
    writeFileSync(join(folder, "desk/thirdstate.config.json"), "{ calls");
    expect(findRegistered(join(folder, "desk/night")).problems).toEqual([
      expect.stringMatching(/desk\/thirdstate\.config\.json: it is no JSON \(.+\)\. Mend it, or take it away\.$/),
    ]);
  });
});
