import type { SchemaOutput } from "../tools/tool-schema.ts";

/** What a tool is given for its `inputSchema`: a schema, a raw shape of them as version 1 takes it, or none. */
export type SchemaInput<Schema> = Schema extends undefined
  ? Record<string, never>
  : Schema extends { readonly "~standard": unknown }
    ? SchemaOutput<Schema>
    : Flat<
        { [Name in RequiredNames<Schema>]: SchemaOutput<Schema[Name]> } & {
          [Name in Exclude<keyof Schema, RequiredNames<Schema>>]?: SchemaOutput<Schema[Name]>;
        }
      >;

type RequiredNames<Shape> = {
  [Name in keyof Shape]: undefined extends SchemaOutput<Shape[Name]> ? never : Name;
}[keyof Shape];

type Flat<T> = { [Name in keyof T]: T[Name] };
