// Written by `npm run gen` from the files of this folder.
import { a2a } from "./a2a.ts";
import { adk } from "./adk.ts";
import { ai } from "./ai.ts";
import { aiMcp } from "./ai-mcp.ts";
import { anthropic } from "./anthropic.ts";
import { asyncRetry } from "./async-retry.ts";
import { aws } from "./aws.ts";
import { axios } from "./axios.ts";
import { azureOpenai } from "./azure-openai.ts";
import { bedrock } from "./bedrock.ts";
import { betterSqlite3 } from "./better-sqlite3.ts";
import { cerebras } from "./cerebras.ts";
import { claudeAgentSdk } from "./claude-agent-sdk.ts";
import { cockatiel } from "./cockatiel.ts";
import { codex } from "./codex.ts";
import { cohere } from "./cohere.ts";
import { dbos } from "./dbos.ts";
import { drizzle } from "./drizzle.ts";
import { elevenlabs } from "./elevenlabs.ts";
import { fal } from "./fal.ts";
import { genkit } from "./genkit.ts";
import { googleGenai } from "./google-genai.ts";
import { googleGenerativeAi } from "./google-generative-ai.ts";
import { googleapis } from "./googleapis.ts";
import { got } from "./got.ts";
import { groq } from "./groq.ts";
import { huggingface } from "./huggingface.ts";
import { inngest } from "./inngest.ts";
import { inngestAgentKit } from "./inngest-agent-kit.ts";
import { ky } from "./ky.ts";
import { langchain } from "./langchain.ts";
import { langgraph } from "./langgraph.ts";
import { langgraphSdk } from "./langgraph-sdk.ts";
import { llamaindex } from "./llamaindex.ts";
import { mastra } from "./mastra.ts";
import { mastraClient } from "./mastra-client.ts";
import { mcp } from "./mcp.ts";
import { mcp2 } from "./mcp-2.ts";
import { mistral } from "./mistral.ts";
import { mongodb } from "./mongodb.ts";
import { mongoose } from "./mongoose.ts";
import { node } from "./node.ts";
import { nodeFetch } from "./node-fetch.ts";
import { nodemailer } from "./nodemailer.ts";
import { notion } from "./notion.ts";
import { octokit } from "./octokit.ts";
import { ollama } from "./ollama.ts";
import { openai } from "./openai.ts";
import { openaiAgents } from "./openai-agents.ts";
import { openrouter } from "./openrouter.ts";
import { pRetry } from "./p-retry.ts";
import { pg } from "./pg.ts";
import { postgres } from "./postgres.ts";
import { prisma } from "./prisma.ts";
import { remote } from "./remote.ts";
import { replicate } from "./replicate.ts";
import { resend } from "./resend.ts";
import { restate } from "./restate.ts";
import { slack } from "./slack.ts";
import { stagehand } from "./stagehand.ts";
import { strands } from "./strands.ts";
import { stripe } from "./stripe.ts";
import { supabase } from "./supabase.ts";
import { temporal } from "./temporal.ts";
import { together } from "./together.ts";
import { twilio } from "./twilio.ts";
import { vertexai } from "./vertexai.ts";
import { voltagent } from "./voltagent.ts";
import { voyageai } from "./voyageai.ts";
import type { Sdk } from "./sdk.ts";

/** Every SDK that the catalogue knows. */
export const sdks: readonly Sdk[] = [
  a2a,
  adk,
  ai,
  aiMcp,
  anthropic,
  asyncRetry,
  aws,
  axios,
  azureOpenai,
  bedrock,
  betterSqlite3,
  cerebras,
  claudeAgentSdk,
  cockatiel,
  codex,
  cohere,
  dbos,
  drizzle,
  elevenlabs,
  fal,
  genkit,
  googleGenai,
  googleGenerativeAi,
  googleapis,
  got,
  groq,
  huggingface,
  inngest,
  inngestAgentKit,
  ky,
  langchain,
  langgraph,
  langgraphSdk,
  llamaindex,
  mastra,
  mastraClient,
  mcp,
  mcp2,
  mistral,
  mongodb,
  mongoose,
  node,
  nodeFetch,
  nodemailer,
  notion,
  octokit,
  ollama,
  openai,
  openaiAgents,
  openrouter,
  pRetry,
  pg,
  postgres,
  prisma,
  remote,
  replicate,
  resend,
  restate,
  slack,
  stagehand,
  strands,
  stripe,
  supabase,
  temporal,
  together,
  twilio,
  vertexai,
  voltagent,
  voyageai,
];
