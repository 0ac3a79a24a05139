/** What generated SDKs call the types of requests that stream and of those that do not: `MessageCreateParamsNonStreaming`. */
export const streamingTypes: { readonly yes: RegExp; readonly no: RegExp } = {
  yes: /(?<!Non)Streaming$/,
  no: /NonStreaming$/,
};
