import { presets } from "@thirdstate/analyzer";
import { applyEdits, modify, parse, type ParseError } from "jsonc-parser";

const plugin = "@thirdstate/eslint-plugin";

/** An oxlint config with the plugin and the rules that need no types; undefined where it is no JSON. */
export function addToOxlint(text: string): string | undefined {
  const errors: ParseError[] = [];
  const config: unknown = parse(text, errors, { allowTrailingComma: true });
  if (errors.length > 0 || typeof config !== "object" || config === null) return undefined;
  const plugins: unknown = Reflect.get(config, "jsPlugins");
  const count = Array.isArray(plugins) ? plugins.length : 0;
  const formattingOptions = {
    insertSpaces: !text.includes("\n\t"),
    tabSize: 2,
    eol: text.includes("\r\n") ? "\r\n" : "\n",
  };
  const withPlugin = applyEdits(text, modify(text, ["jsPlugins", count], plugin, { formattingOptions }));
  return presets.untyped.reduce(
    (json, id) => applyEdits(json, modify(json, ["rules", `thirdstate/${id}`], "error", { formattingOptions })),
    withPlugin,
  );
}
