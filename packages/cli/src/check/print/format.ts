export const formats = ["frame", "json", "sarif", "github"] as const;

/** How a report is printed. */
export type Format = (typeof formats)[number];
