import { join } from "node:path";
import { expect, it } from "vitest";
import { createMatcher } from "../../src/catalog/create-matcher.ts";
import { remote } from "../../src/catalog/remote.ts";
import { findMatches } from "./find-matches.ts";
import { loadFixture } from "./fixture.ts";

it("knows the id of a call by the word of each adapter's framework", () => {
  const { typed } = loadFixture(join(import.meta.dirname, "../../../../fixtures/sdks/remote"));
  const matcher = createMatcher([remote]);
  const found = typed.files().flatMap((file) => findMatches(typed, matcher, file));
  const facts = found.flatMap(({ tool }) => (tool === undefined ? [] : [tool.fact]));
  const ids = facts.map(({ declaredAt, callId }) => [declaredAt?.split("/")[0], callId?.path.join("."), callId?.of]);
  expect(ids).toEqual([
    ["ai-sdk", "toolCallId", undefined],
    ["anthropic", "toolUse.id", undefined],
    ["langchain", "toolCall.id", undefined],
    ["mastra", "agent.toolCallId", undefined],
    ["mcp", "requestId", "connection"],
    ["openai-agents", "details.toolCall.callId", undefined],
  ]);
});
