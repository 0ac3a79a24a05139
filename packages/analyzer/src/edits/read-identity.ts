import type { Slot } from "../catalog/sdk.ts";
import type { Compiler } from "../compiler/compiler.ts";
import type { Node } from "../compiler/syntax.ts";
import type { CallSite } from "../sites/call-site.ts";
import type { ToolDefinition } from "../tools/tool-definition.ts";
import { readIntent, type IntentRequest } from "./read-intent.ts";
import { quoteText, readStyle } from "./source-style.ts";
import { isFunction } from "../compiler/is-function.ts";
import { readText } from "./walk.ts";

/** How a write says which act it is: options for `remote.write`, and where the key that comes of them goes. */
export interface WriteIdentity {
  readonly options: readonly string[];
  readonly keySlot: Slot | undefined;
}

export function readIdentity(
  compiler: Compiler,
  { site, tools }: { readonly site: CallSite; readonly tools: readonly ToolDefinition[] },
  request: Omit<IntentRequest, "callId">,
  decides: boolean,
): WriteIdentity | { readonly reason: string } {
  const node = findCallId(compiler, site, tools);
  const callId = node === undefined ? undefined : readText(compiler, site.file, node);
  const intent = readIntent(compiler, site, { ...request, callId });
  if (intent === undefined)
    return {
      reason:
        "Its arguments come from calls alone, which cannot move before its statement: name what the write is asked to do.",
    };
  const { quote } = readStyle(site.file);
  const key = findEffectiveKey(site);
  const proof = key === undefined ? `approve: ${quoteText("unapproved", quote)}` : "idempotent: true";
  const id = callId === undefined ? [] : [callIdText(callId)];
  return {
    options: [`intent: ${intent}`, ...id, proof, ...(decides ? [] : [`unknown: ${quoteText("throw", quote)}`])],
    keySlot: site.key.answer === "yes" ? undefined : key,
  };
}

/** Any URL can be sent a header; that its server dedupes on it is known only where the program sends one. */
function findEffectiveKey({ fact, key }: CallSite): Slot | undefined {
  if (fact.key?.effect !== "effective") return undefined;
  return fact.key.header === true && key.answer !== "yes" ? undefined : fact.key;
}

function callIdText(name: string): string {
  return name === "callId" ? name : `callId: ${name}`;
}

/** The framework's id of this tool call, where the handler around the site takes it out of its parameter. */
function findCallId(compiler: Compiler, site: CallSite, tools: readonly ToolDefinition[]): Node | undefined {
  const around = tools.filter(({ file, handler }) => {
    return file === site.file && handler !== undefined && handler.pos <= site.call.pos && site.call.end <= handler.end;
  });
  const tool = around.at(-1);
  const slot = tool?.fact.callId;
  if (tool?.handler === undefined || slot === undefined || !isFunction(compiler, tool.handler)) return undefined;
  const pattern = tool.handler.parameters[slot.parameter]?.name;
  if (pattern === undefined || !compiler.is(pattern, "ObjectBindingPattern")) return undefined;
  for (const element of pattern.elements) {
    if (!compiler.is(element, "BindingElement")) continue;
    const from = element.propertyName ?? element.name;
    if (compiler.is(from, "Identifier") && from.text === slot.path[0]) return element.name;
  }
  return undefined;
}
