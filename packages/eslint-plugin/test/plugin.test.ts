import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { presets, rules } from "@thirdstate/analyzer";
import thirdstate from "@thirdstate/eslint-plugin";
import { expect, it } from "vitest";
import { root } from "./desk/create-project.ts";

it("says who it is", () => {
  const manifest = JSON.parse(readFileSync(join(root, "packages/eslint-plugin/package.json"), "utf8"));
  expect(thirdstate.meta).toEqual({ name: manifest.name, version: manifest.version, namespace: "thirdstate" });
});

it("has every rule of the analyzer", () => {
  expect(Object.keys(thirdstate.rules)).toEqual(rules.map(({ id }) => id));
});

it("has a flat config for every preset, each with the plugin itself", () => {
  for (const [name, config] of Object.entries(thirdstate.configs)) {
    expect(config.name).toBe(`thirdstate/${name}`);
    expect(config.plugins.thirdstate).toBe(thirdstate);
  }
  expect(Object.keys(thirdstate.configs).toSorted()).toEqual(Object.keys(presets).toSorted());
  for (const [name, config] of Object.entries(thirdstate.configs)) {
    const chosen = rules.filter(({ id }) =>
      Object.entries(presets).some(([preset, ids]) => preset === name && ids.includes(id)),
    );
    const severities = chosen.map(({ id, severity }) => [`thirdstate/${id}`, severity === "error" ? "error" : "warn"]);
    expect(config.rules).toEqual(Object.fromEntries(severities));
  }
  expect(thirdstate.configs.recommended.rules).toMatchObject({ "thirdstate/no-unguarded-remote-call": "error" });
});

it.each(Object.entries(thirdstate.rules))("%s has words, a page and suggestions as declared", (id, { meta }) => {
  const declared = rules.find((rule) => rule.id === id);
  expect(Object.keys(meta?.messages ?? {})).toEqual(Object.keys(declared?.messages ?? {}));
  expect(meta?.hasSuggestions).toBe(declared?.mends);
  expect(meta?.fixable).toBeUndefined();
  const page = /\/blob\/main\/(.*)$/.exec(meta?.docs?.url ?? "")?.[1];
  expect(page && existsSync(join(root, page))).toBe(true);
});
