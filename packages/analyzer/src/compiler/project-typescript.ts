import type { Program, System, TypeScript } from "./typescript.ts";

/** What opening a project needs of a `typescript` namespace beyond reading its programs. */
export interface ProjectTypeScript extends TypeScript {
  readConfigFile(
    fileName: string,
    readFile: (path: string) => string | undefined,
  ): { readonly error?: Complaint | undefined };
  getParsedCommandLineOfConfigFile(
    fileName: string,
    existingOptions: object | undefined,
    host: object,
  ): ParsedConfig | undefined;
  parseJsonConfigFileContent(
    json: object,
    host: System,
    folder: string,
    existingOptions: object | undefined,
    fileName: string,
  ): ParsedConfig;
  createProgram(rootNames: readonly string[], options: object, host?: object): Program;
  createModuleResolutionCache(folder: string, canonical: (name: string) => string, options?: object): object;
  flattenDiagnosticMessageText(text: string | object | undefined, newLine: string): string;
}

export interface Complaint {
  readonly code: number;
  readonly start?: number | undefined;
  readonly messageText: string | object;
}

export interface ParsedConfig {
  readonly options: Readonly<Record<string, unknown>>;
  readonly fileNames: readonly string[];
  readonly errors: readonly Complaint[];
  /** As written. */
  readonly raw?: unknown;
  readonly projectReferences?: readonly { readonly path: string }[] | undefined;
}
