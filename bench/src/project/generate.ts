import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { writeFeature, type Feature } from "./features.ts";

const root = join(import.meta.dirname, "../../..");

/**
 * Writes a project that looks like a product: folders of features, most without any AI call, local wrappers, barrels,
 * and look-alikes. It type-checks, and the same numbers give the same files.
 */
export function generateProject(folder: string, files: number): { sites: number } {
  const features = Math.floor(files / 10);
  const written = Array.from({ length: features }, (_, index) => writeFeature(index));
  for (const { path, text } of written.flatMap((feature: Feature) => feature.files)) put(folder, path, text);
  for (const [path, text] of Object.entries(settings)) put(folder, path, text);
  symlinkSync(join(root, "node_modules"), join(folder, "node_modules"));
  return { sites: written.reduce((sum, feature) => sum + feature.sites, 0) };
}

const settings = {
  "package.json": JSON.stringify({ name: "generated", private: true, type: "module" }),
  "tsconfig.json": JSON.stringify({
    compilerOptions: {
      strict: true,
      target: "es2022",
      module: "nodenext",
      skipLibCheck: true,
      noEmit: true,
      types: ["node"],
    },
    include: ["src"],
  }),
  "src/clients.ts": `import OpenAI from "openai";
import Anthropic from "@anthropic-ai/sdk";
import Stripe from "stripe";
export const openai = new OpenAI({ apiKey: "key" });
export const anthropic = new Anthropic({ apiKey: "key" });
export const stripe = new Stripe("key");
`,
};

function put(folder: string, path: string, text: string): void {
  const file = join(folder, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}
