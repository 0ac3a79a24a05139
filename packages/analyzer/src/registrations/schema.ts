/** The part of JSON Schema that settings are described in. */
export interface Schema {
  readonly type: "object" | "array" | "string" | "integer" | "boolean";
  readonly enum?: readonly (string | number)[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  /** One of these has to be there, and no two of them. */
  readonly oneOf?: readonly { readonly required: readonly string[] }[];
}

const text: Schema = { type: "string" };
const integer: Schema = { type: "integer" };
const texts: Schema = { type: "array", items: text };
const slotFields = { argument: integer, path: texts };
const slot: Schema = { type: "object", required: ["argument", "path"], properties: slotFields };
const effect: Schema = { type: "string", enum: ["read", "write", "composite"] };
const onClient: Schema = { type: "string", enum: ["client"] };

const who = { package: text, file: text, member: text };
const oneOf = [{ required: ["package"] }, { required: ["file"] }];

const call: Schema = {
  type: "object",
  required: ["member", "effect"],
  oneOf,
  properties: {
    ...who,
    effect,
    returns: { type: "string", enum: ["promise", "api-promise", "starter", "stream", "lazy", "started"] },
    signal: slotWith(["form"], { form: { type: "string", enum: ["signal", "controller"] } }),
    timeout: slotWith(["unit", "covers"], {
      unit: { type: "string", enum: ["ms", "s"] },
      covers: { type: "string", enum: ["attempt", "headers", "call"] },
      preset: integer,
      on: onClient,
    }),
    retries: slotWith(["preset", "off"], { preset: integer, off: integer, on: onClient }),
    key: slotWith(["effect"], { effect: { type: "string", enum: ["effective", "no-op"] } }),
    failure: text,
  },
};

const guard: Schema = {
  type: "object",
  required: ["member", "covers"],
  oneOf,
  properties: {
    ...who,
    covers: { type: "array", items: effect },
    gives: { type: "array", items: { type: "string", enum: ["deadline", "retry", "breaker", "key"] } },
    guarded: integer,
  },
};

const tool: Schema = {
  type: "object",
  required: ["member", "handler"],
  oneOf,
  properties: {
    ...who,
    handler: slot,
    name: slot,
    approval: slot,
    callId: { type: "object", required: ["parameter", "path"], properties: { parameter: integer, path: texts } },
    errorsEndTheRun: { type: "boolean" },
  },
};

/** The form of `settings.thirdstate` and of `thirdstate.config.json`. */
export const schema: Schema = {
  type: "object",
  properties: {
    $schema: text,
    remote: text,
    calls: { type: "array", items: call },
    guards: { type: "array", items: guard },
    tools: { type: "array", items: tool },
  },
};

function slotWith(required: readonly string[], properties: Readonly<Record<string, Schema>>): Schema {
  return { type: "object", required: ["argument", "path", ...required], properties: { ...slotFields, ...properties } };
}
