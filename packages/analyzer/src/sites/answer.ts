/** Where the checker may not know. Rules are silent on `unknown`. */
export type Answer = "yes" | "no" | "unknown";
