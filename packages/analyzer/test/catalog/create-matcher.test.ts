import { describe, expect, it } from "vitest";
import { createMatcher } from "../../src/catalog/create-matcher.ts";
import { sdks } from "../../src/catalog/index.ts";
import type { Sdk } from "../../src/catalog/sdk.ts";
import type { SpecifierIdentity, TypedIdentity } from "../../src/compiler/identity.ts";

const matcher = createMatcher(sdks);

describe("by declaration", () => {
  it("finds a method by its package, class and name", () => {
    expect(matcher.call(typed("openai", "Completions", "create"))?.fact.path).toBe("chat.completions.create");
  });

  it("tells same-named classes apart by the end of the file's path", () => {
    const file = "resources/completions";
    expect(matcher.call({ ...typed("openai", "Completions", "create"), file })?.fact.path).toBe("completions.create");
    expect(matcher.call({ ...typed("openai", "Runs", "create"), file: "resources/evals/runs/runs" })).toBeUndefined();
    const threads = "resources/beta/threads/runs/runs";
    expect(matcher.call({ ...typed("openai", "Runs", "create"), file: threads })?.fact.effect).toBe("composite");
  });

  it("does not take the end of one folder's name for the folder", () => {
    const file = "old-resources/completions";
    expect(matcher.call({ ...typed("openai", "Completions", "create"), file })?.fact.path).toBe(
      "chat.completions.create",
    );
  });

  it("compares packages whole", () => {
    expect(matcher.call(typed("openai-mock", "Completions", "create"))).toBeUndefined();
    expect(matcher.call(typed("ai", "Completions", "create"))).toBeUndefined();
  });

  it("finds what another package declares", () => {
    expect(matcher.tool(typed("@ai-sdk/provider-utils", undefined, "tool"))?.sdk.id).toBe("ai");
  });

  it("tries the exported name after the declared one", () => {
    const identity = { ...typed("ai", undefined, "generateText$impl"), members: ["generateText$impl", "generateText"] };
    expect(matcher.call(identity)?.fact.path).toBe("generateText");
  });

  it("reads a wildcard as part of a class's name", () => {
    expect(matcher.call(typed("stripe", "RefundResource", "create"))?.fact.key?.argument).toBe(1);
    expect(matcher.call(typed("stripe", "Refund", "create"))).toBeUndefined();
    expect(matcher.call(typed("stripe", undefined, "create"))).toBeUndefined();
  });

  it("prefers an exact name to a wildcard", () => {
    expect(matcher.call(typed("stripe", "SubscriptionResource", "update"))?.fact.key?.argument).toBe(2);
    expect(matcher.call(typed("stripe", "BalanceSettingResource", "update"))?.fact.key?.argument).toBe(1);
  });

  it("chooses the fact of the installed major", () => {
    const stepsOf = (version: string | undefined) =>
      matcher.call({ ...typed("ai", undefined, "generateText"), version })?.fact.loop?.path;
    expect(["4.3.19", "5.0.277", "7.0.173", undefined].map(stepsOf)).toEqual([
      ["maxSteps"],
      ["stopWhen"],
      ["stopWhen"],
      ["stopWhen"],
    ]);
    const utilities = { ...typed("@ai-sdk/provider-utils", undefined, "tool"), version: "4.0.1" };
    expect(matcher.tool(utilities)?.fact.errorsReachModel).toBe(true);
  });

  it("takes a major that no entry knows for the nearest that it does", () => {
    const boundOf = (version: string) =>
      matcher.call({ ...typed("ai", undefined, "generateText"), version })?.fact.loop?.path;
    expect(["3.4.33", "8.0.0"].map(boundOf)).toEqual([["maxSteps"], ["stopWhen"]]);
    const network = { ...typed("@mastra/core", "Agent", "network"), version: "2.0.0" };
    expect(matcher.call(network)?.fact.returns).toBe("stream");
  });

  it("finds the guards of the runtime", () => {
    expect(matcher.guard(typed("@thirdstate/runtime", "Remote", "read"))?.fact.covers).toEqual(["read"]);
    expect(matcher.guard(typed("@thirdstate/runtime", "Agent", "orThrow"))?.fact.covers).toContain("composite");
    expect(matcher.guard(typed("@thirdstate/runtime", "Remote", "within"))).toBeUndefined();
  });
});

describe("by import", () => {
  it("follows the path from a client", () => {
    const path = ["chat", "completions", "create"];
    expect(matcher.call(imported("openai", "default", "new", path))?.fact.declared).toBe("Completions.create");
    expect(matcher.call(imported("openai", "AzureOpenAI", "new", path))?.fact.declared).toBe("Completions.create");
  });

  it("follows a path only from what carries it", () => {
    expect(matcher.call(imported("openai", "toFile", "call", ["chat", "completions", "create"]))).toBeUndefined();
    expect(matcher.call(imported("openai", "default", "value", ["chat", "completions", "create"]))).toBeUndefined();
    expect(matcher.call(imported("ai", "tool", "call", ["generate"]))).toBeUndefined();
  });

  it("finds an export", () => {
    expect(matcher.call(imported("ai", "streamText", "value", []))?.fact.returns).toBe("starter");
    expect(matcher.call(imported("ai", "streamText", "value", ["name"]))).toBeUndefined();
  });

  it("takes a required module that is made for its default export", () => {
    expect(matcher.call(imported("openai", "*", "new", ["responses", "create"]))?.fact.path).toBe("responses.create");
  });

  it("follows a client that another client gave", () => {
    const path = ["withOptions()", "responses", "create"];
    expect(matcher.call(imported("openai", "OpenAI", "new", path))?.fact.path).toBe("responses.create");
    expect(matcher.call(imported("openai", "OpenAI", "new", ["other()", "responses", "create"]))).toBeUndefined();
  });

  it("reads `**` as any number of segments", () => {
    const checkout = ["checkout", "sessions", "create"];
    expect(matcher.call(imported("stripe", "default", "new", checkout))?.fact.declared).toBe("*Resource.create");
    expect(matcher.call(imported("stripe", "default", "new", ["tax", "settings", "update"]))?.fact.key?.argument).toBe(
      1,
    );
    expect(matcher.call(imported("stripe", "default", "new", ["checkout", "sessions", "list"]))).toBeUndefined();
  });

  it("finds the guards of the runtime", () => {
    const agent = matcher.guard(
      imported("@thirdstate/runtime", "createRemote", "call", ["agent", "stream", "orThrow"]),
    );
    expect(agent?.fact.covers).toEqual(["read", "write", "composite"]);
  });
});

describe("gates", () => {
  it("name the packages that a file must reach, and none for globals", () => {
    expect(matcher.packages.has("openai")).toBe(true);
    expect(matcher.packages.has("@ai-sdk/provider-utils")).toBe(true);
    expect(matcher.packages.has("node")).toBe(false);
  });

  it("name the members that a call must end in", () => {
    for (const name of ["create", "generateText", "fetch", "orThrow", "tool"])
      expect(matcher.members.has(name)).toBe(true);
    expect(matcher.members.has("within")).toBe(false);
  });
});

it("lets an earlier entry win, so that a user's own registration comes first", () => {
  const own: Sdk = {
    id: "own",
    name: "Own",
    packages: ["ai"],
    versions: "6",
    docs: "docs/own.md",
    calls: [{ path: "generateText", declared: "generateText", kind: "model", effect: "write", returns: "promise" }],
  };
  const first = createMatcher([own, ...sdks]);
  expect(first.call(typed("ai", undefined, "generateText"))?.sdk.id).toBe("own");
  expect(first.call(imported("ai", "generateText", "value", []))?.sdk.id).toBe("own");
});

function typed(name: string, container: string | undefined, member: string): TypedIdentity {
  return { source: "types", package: name, version: undefined, container, members: [member], file: "index" };
}

function imported(
  name: string,
  root: string,
  via: SpecifierIdentity["via"],
  path: readonly string[],
): SpecifierIdentity {
  return { source: "specifier", package: name, root, via, path };
}
