// Written by `npm run gen` from the files of this folder.
import { ai } from "./ai.ts";
import { anthropic } from "./anthropic.ts";
import { claudeAgentSdk } from "./claude-agent-sdk.ts";
import { genkit } from "./genkit.ts";
import { langchain } from "./langchain.ts";
import { langgraph } from "./langgraph.ts";
import { langgraphSdk } from "./langgraph-sdk.ts";
import { llamaindex } from "./llamaindex.ts";
import { mastra } from "./mastra.ts";
import { mcp } from "./mcp.ts";
import { mcp2 } from "./mcp-2.ts";
import { node } from "./node.ts";
import { openai } from "./openai.ts";
import { openaiAgents } from "./openai-agents.ts";
import { remote } from "./remote.ts";
import { resend } from "./resend.ts";
import { stripe } from "./stripe.ts";
import { voltagent } from "./voltagent.ts";
import type { Sdk } from "./sdk.ts";

/** Every SDK that the catalogue knows. */
export const sdks: readonly Sdk[] = [
  ai,
  anthropic,
  claudeAgentSdk,
  genkit,
  langchain,
  langgraph,
  langgraphSdk,
  llamaindex,
  mastra,
  mcp,
  mcp2,
  node,
  openai,
  openaiAgents,
  remote,
  resend,
  stripe,
  voltagent,
];
