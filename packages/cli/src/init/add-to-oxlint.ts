import { presets } from "@thirdstate/analyzer";
import { applyEdits, type FormattingOptions, modify, parse, type ParseError } from "jsonc-parser";

/** Named, since oxlint would call it `@thirdstate`. */
const plugin = { name: "thirdstate", specifier: "@thirdstate/eslint-plugin" };

/** An oxlint config with the plugin and the rules that need no types; undefined where it is no JSON. */
export function addToOxlint(text: string): string | undefined {
  const errors: ParseError[] = [];
  const config: unknown = parse(text, errors, { allowTrailingComma: true });
  if (errors.length > 0 || typeof config !== "object" || config === null) return undefined;
  const plugins: unknown = Reflect.get(config, "jsPlugins");
  const count = Array.isArray(plugins) ? plugins.length : 0;
  const withRules = presets.untyped.reduceRight((json, id) => set(json, ["rules", `thirdstate/${id}`], "error"), text);
  return set(withRules, ["jsPlugins", count], plugin);
}

/** First in its object: what is set at the end takes the line before it along, and formats it. */
function set(json: string, path: (string | number)[], value: unknown): string {
  const formattingOptions: FormattingOptions = {
    insertSpaces: !json.includes("\n\t"),
    tabSize: 2,
    eol: json.includes("\r\n") ? "\r\n" : "\n",
  };
  const getInsertionIndex = ([first]: string[]): number => (first === "$schema" ? 1 : 0);
  return applyEdits(json, modify(json, path, value, { formattingOptions, getInsertionIndex }));
}
