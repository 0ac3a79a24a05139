import type ts from "typescript";
import { decorateLanguageService } from "./decorate-language-service.ts";

/** tsserver takes the module itself for the factory. */
function init({ typescript }: { readonly typescript: typeof ts }): ts.server.PluginModule {
  return { create: (info) => decorateLanguageService(typescript, info) };
}

export = init;
