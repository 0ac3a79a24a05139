import { join } from "node:path";
import ts from "typescript";
import { describe, expect, it } from "vitest";

const dist = join(import.meta.dirname, "../dist");

describe("the door of @thirdstate/runtime", () => {
  it("opens to these names", () => {
    expect(readNames("index")).toMatchInlineSnapshot(`
      [
        "Approve",
        "CallContext",
        "CallEvent",
        "Classifier",
        "Codec",
        "CodecMissingError (value)",
        "Duration",
        "LedgerUnreachableError (value)",
        "Reconciler",
        "Reconciliation",
        "Remote",
        "RemoteConfig",
        "Run",
        "StreamContext",
        "WriteContext",
        "createRemote (value)",
        "fileLedger (value)",
        "idempotencyKey (value)",
        "memoryLedger (value)",
        "parseDuration (value)",
      ]
    `);
  });

  it("opens to 20 names at most", () => {
    expect(readNames("index").length).toBeLessThanOrEqual(20);
  });

  it("keeps the ledger's own words behind /ledger", () => {
    expect(readNames("ledger")).toMatchInlineSnapshot(`
      [
        "Alarm",
        "Answer",
        "Ask",
        "Cipher",
        "DoubtfulRecord",
        "FileLedgerOptions",
        "Json",
        "Lease",
        "Ledger",
        "LedgerOptions",
        "LedgerRecord",
        "MemoryLedgerOptions",
        "NotJsonError (value)",
        "RecordState",
        "RedisLedgerOptions",
        "SettlingVerdict",
        "SqliteLedgerOptions",
        "StoredApproval",
        "StoredFailure",
        "StoredOutcome",
        "StoredSuccess",
        "SweptRecord",
        "fileLedger (value)",
        "memoryLedger (value)",
        "postgresLedger (value)",
        "postgresSchema (value)",
        "redisLedger (value)",
        "sqliteLedger (value)",
        "sqliteSchema (value)",
      ]
    `);
  });

  it("keeps what needs the AI SDK behind /ai-sdk", () => {
    expect(readNames("ai-sdk")).toMatchInlineSnapshot(`
      [
        "AiToolCall",
        "IdempotentTool",
        "IdempotentToolDefinition",
        "Notice",
        "ShownAsJson",
        "ToolApprovalRequest",
        "idempotentTool (value)",
      ]
    `);
  });

  it("keeps the tools of every other framework behind a door of its own", () => {
    const doors = ["anthropic", "langchain", "mastra", "mcp", "openai-agents"];
    expect(Object.fromEntries(doors.map((door) => [door, readNames(door)]))).toMatchInlineSnapshot(`
      {
        "anthropic": [
          "AnthropicToolCall",
          "IdempotentToolDefinition",
          "IdempotentToolOptions",
          "Notice",
          "ToolApprovalRequest",
          "ToolResultContent",
          "idempotentTool (value)",
        ],
        "langchain": [
          "IdempotentToolArguments",
          "IdempotentToolDefinition",
          "IdempotentToolFields",
          "InterruptAnswer",
          "InterruptQuestion",
          "LangChainToolCall",
          "Notice",
          "ToolApprovalRequest",
          "byInterrupt (value)",
          "idempotentTool (value)",
        ],
        "mastra": [
          "IdempotentToolDefinition",
          "IdempotentToolOptions",
          "MastraToolCall",
          "Notice",
          "ToolApprovalRequest",
          "idempotentTool (value)",
        ],
        "mcp": [
          "IdempotentToolArguments",
          "IdempotentToolDefinition",
          "McpNotice",
          "McpQuestion",
          "McpToolAnnotations",
          "McpToolCall",
          "McpToolCallback",
          "McpToolConfig",
          "McpToolResult",
          "Notice",
          "ToolApprovalRequest",
          "idempotentTool (value)",
        ],
        "openai-agents": [
          "AgentsToolCall",
          "AgentsToolCallDetails",
          "IdempotentToolDefinition",
          "IdempotentToolOptions",
          "Notice",
          "ToolApprovalRequest",
          "idempotentTool (value)",
        ],
      }
    `);
  });

  it("keeps what only tests need behind /testing", () => {
    expect(readNames("testing")).toMatchInlineSnapshot(`
      [
        "HandClock (value)",
        "TestRemoteConfig",
        "passThroughRemote (value)",
        "testRemote (value)",
        "withLostReply (value)",
      ]
    `);
  });

  it("keeps what needs OpenTelemetry behind /telemetry", () => {
    expect(readNames("telemetry")).toMatchInlineSnapshot(`
      [
        "BreakerReading",
        "FollowedCall",
        "OpenTelemetryOptions",
        "RemoteState",
        "StartedCall",
        "Telemetry",
        "openTelemetry (value)",
      ]
    `);
  });
});

/** Every exported name of a built declaration file, types included; values are marked. */
function readNames(door: string): string[] {
  const program = ts.createProgram([join(dist, `${door}.d.ts`)], { noLib: true, module: ts.ModuleKind.NodeNext });
  const checker = program.getTypeChecker();
  const [file] = program.getRootFileNames().map((name) => program.getSourceFile(name));
  const symbol = file === undefined ? undefined : checker.getSymbolAtLocation(file);
  if (symbol === undefined) throw new Error(`${door}.d.ts is not built; run tsc -b.`);
  return checker
    .getExportsOfModule(symbol)
    .map((name) => describeName(checker, name))
    .sort();
}

function describeName(checker: ts.TypeChecker, name: ts.Symbol): string {
  const target = name.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(name) : name;
  return target.flags & ts.SymbolFlags.Value ? `${name.name} (value)` : name.name;
}
