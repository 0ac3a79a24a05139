import { newRule } from "./new/rule.ts";
import { newSdk } from "./new/sdk.ts";

/** Lays out the places of a new rule or SDK. */
const makers: Readonly<Record<string, (id: string) => Promise<readonly string[]>>> = { rule: newRule, sdk: newSdk };

const [kind = "", id] = process.argv.slice(2);
const make = makers[kind];
if (make === undefined || id === undefined) {
  console.error("Say what is new: `npm run new rule <id>` or `npm run new sdk <id>`.");
  process.exitCode = 2;
} else {
  await lay(make, id);
}

async function lay(maker: (id: string) => Promise<readonly string[]>, name: string): Promise<void> {
  try {
    for (const file of await maker(name)) console.log(`Wrote ${file}.`);
    console.log(
      `Fill them in, then run \`npm run gen\`. See docs/building/adding-${kind === "sdk" ? "an-sdk" : "a-rule"}.md.`,
    );
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    process.exitCode = 2;
  }
}
