/** `read`: repeating the call costs money only. `write`: repeating it changes the world. */
export type Effect = "read" | "write";
