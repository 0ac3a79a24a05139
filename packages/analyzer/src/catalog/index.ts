// Written by `npm run gen` from the files of this folder.
import { ai } from "./ai.ts";
import { node } from "./node.ts";
import { openai } from "./openai.ts";
import { remote } from "./remote.ts";
import { stripe } from "./stripe.ts";
import type { Sdk } from "./sdk.ts";

/** Every SDK that the catalogue knows. */
export const sdks: readonly Sdk[] = [ai, node, openai, remote, stripe];
