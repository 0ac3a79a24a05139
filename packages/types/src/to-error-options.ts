/** An error without a cause has no `cause`, not one that is undefined: loggers print the difference. */
export function toErrorOptions(source: { readonly cause?: unknown }): ErrorOptions {
  return "cause" in source ? { cause: source.cause } : {};
}
