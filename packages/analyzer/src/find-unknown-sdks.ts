import { sdks } from "./catalog/index.ts";
import type { Project } from "./compiler/open.ts";
import { Manifests } from "./compiler/manifests.ts";

/** An imported package that looks like an SDK of models or agents and is not in the catalogue. */
export interface UnknownSdk {
  readonly package: string;
  readonly files: readonly string[];
}

/** It depends on a catalogued package, or says so in its keywords; a workspace is the project's own source. */
export function findUnknownSdks(project: Project, catalogued: ReadonlySet<string>): readonly UnknownSdk[] {
  const manifests = new Manifests();
  return [...project.importers]
    .filter(([name, [file]]) => file !== undefined && !isKnown(name) && isSdk(name, file))
    .map(([name, files]) => ({ package: name, files }));

  function isKnown(name: string): boolean {
    return catalogued.has(name) || suppliers.has(name);
  }

  function isSdk(name: string, file: string): boolean {
    const manifest = manifests.find(file, name);
    if (manifest === undefined || manifests.isLinked(file, name)) return false;
    return (
      manifest.dependencies.some((needed) => catalogued.has(needed)) ||
      manifest.keywords.some((word) => keywords.has(word.toLowerCase()) || catalogued.has(word))
    );
  }
}

/** They depend on catalogued packages and have no calls of their own. */
const suppliers: ReadonlySet<string> = new Set(sdks.flatMap(({ suppliedBy = [] }) => suppliedBy));

const keywords: ReadonlySet<string> = new Set([
  "agentic",
  "ai-agent",
  "ai-agents",
  "ai-sdk",
  "generative-ai",
  "genai",
  "large-language-model",
  "large-language-models",
  "llm",
  "llms",
]);
