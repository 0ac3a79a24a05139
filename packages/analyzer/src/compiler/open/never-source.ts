/** Folders that hold installed or written files, under the names that they usually have. */
export const neverSource: readonly string[] = [
  "**/node_modules",
  "**/.*",
  "**/dist",
  "**/build",
  "**/out",
  "**/coverage",
];
