/** What a framework takes for a tool's input: Standard Schema (Zod, Valibot, ArkType), Zod 3, or a JSON schema. */
export type ToolSchema = { readonly "~standard": unknown } | { readonly _output: unknown } | JsonSchema;

/** Keeps the words of a JSON schema as they are written: frameworks want `"object"`, and not any text. */
interface JsonSchema {
  type?: "object" | "array" | "string" | "number" | "integer" | "boolean" | "null";
  properties?: Record<string, JsonSchema>;
  items?: JsonSchema;
  required?: string[];
  additionalProperties?: boolean;
  [keyword: string]: unknown;
}

/** What a schema makes of a model's input. Of a JSON schema nothing is known. */
export type SchemaOutput<Schema> = Schema extends {
  readonly "~standard": { readonly types?: { readonly output: infer Output } | undefined };
}
  ? Output
  : Schema extends { readonly _output: infer Output }
    ? Output
    : unknown;
