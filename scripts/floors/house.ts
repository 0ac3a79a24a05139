/** Who may import whom. A package or folder may import itself and what is listed; nothing else of ours. */
export const packageFloors: Readonly<Record<string, readonly string[]>> = {
  types: [],
  analyzer: [],
  runtime: ["types"],
  "eslint-plugin": ["analyzer"],
  "typescript-plugin": ["analyzer"],
  codemod: ["analyzer"],
  cli: ["analyzer", "codemod"],
  testkit: ["analyzer"],
};

/** The floors inside `analyzer/src`, from the ground up. Files beside the folders stand on all of them. */
export const analyzerFloors: Readonly<Record<string, readonly string[]>> = {
  compiler: [],
  catalog: ["compiler"],
  sites: ["compiler", "catalog"],
  tools: ["compiler", "catalog", "sites"],
  rules: ["compiler", "catalog", "sites", "tools"],
  edits: ["compiler", "catalog", "sites", "tools"],
  registrations: ["compiler", "catalog"],
  report: ["compiler", "catalog", "sites", "tools", "rules", "edits"],
};

/** Modules that no file of a package may import by value. */
export const bannedValues: Readonly<Record<string, readonly string[]>> = {
  analyzer: ["typescript", "ts-morph", "eslint", "@typescript-eslint/utils", "@typescript-eslint/parser"],
  types: ["*"],
};

export const bannedNames: RegExp = /(^|[/.-])(utils?|helpers?|misc|common|shared|manager)([/.-]|$)/;
export const longestFile = 300;
export const longestDoor = 20;
