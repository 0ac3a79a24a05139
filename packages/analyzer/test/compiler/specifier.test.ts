import { expect, it } from "vitest";
import { packageOf } from "../../src/compiler/specifier.ts";

it.each([
  ["openai", "openai"],
  ["openai/resources/chat", "openai"],
  ["@anthropic-ai/sdk", "@anthropic-ai/sdk"],
  ["@modelcontextprotocol/sdk/client/index.js", "@modelcontextprotocol/sdk"],
  ["npm:openai@6", "openai"],
  ["npm:@anthropic-ai/sdk@1/client", "@anthropic-ai/sdk"],
  ["node:fs/promises", "node"],
  ["fs", "node"],
  ["./openai", undefined],
  ["../ai", undefined],
  ["/srv/ai.ts", undefined],
  ["@/lib/ai", undefined],
  ["~/lib/ai", undefined],
  ["#ai", undefined],
  ["https://example.com/openai", undefined],
  ["Resource ${id}: not a specifier", undefined],
])("%s names the package %s", (specifier, name) => {
  expect(packageOf(specifier)).toBe(name);
});
