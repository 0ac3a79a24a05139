// Lints a folder with types and prints what it took: `none`, `strict`, or `beside` no-floating-promises.
import thirdstate from "@thirdstate/eslint-plugin";
import { ESLint } from "eslint";
import tseslint from "typescript-eslint";

const [folder, name] = process.argv.slice(2);
const theirs = {
  plugins: { "@typescript-eslint": tseslint.plugin },
  rules: { "@typescript-eslint/no-floating-promises": "error" },
};
const chosen = { none: [], strict: [thirdstate.configs.strict], beside: [thirdstate.configs.strict, theirs] }[name];
const parserOptions = { projectService: true, tsconfigRootDir: folder };
const eslint = new ESLint({
  cwd: folder,
  overrideConfigFile: true,
  stats: true,
  overrideConfig: [{ files: ["**/*.ts"], languageOptions: { parser: tseslint.parser, parserOptions } }, ...chosen],
});
const results = await eslint.lintFiles(["src"]);
const times = {};
for (const { stats } of results)
  for (const pass of stats.times.passes)
    for (const [rule, { total }] of Object.entries(pass.rules ?? {})) times[rule] = (times[rule] ?? 0) + total;
const messages = results.flatMap((result) => result.messages);
const fatal = messages.find((message) => message.fatal);
if (fatal) throw new Error(fatal.message);
const findings = messages.filter(({ ruleId }) => ruleId?.startsWith("thirdstate/")).length;
console.log(JSON.stringify({ files: results.length, findings, times }));
