/** The code that PostgreSQL gave an error, such as `"40001"`. */
export function sqlStateOf(error: unknown): unknown {
  return error instanceof Error && "code" in error ? error.code : undefined;
}
