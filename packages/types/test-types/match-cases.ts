import { match, type InDoubt, type ReadOutcome, type WriteOutcome } from "@thirdstate/types";
import type { Charge } from "./charge.js";

declare const write: WriteOutcome<Charge>;
declare const read: ReadOutcome<Charge>;
declare const inDoubt: InDoubt;

const succeeded = (charge: Charge) => charge.id;
const failed = () => "failed";
const unknown = () => "unknown";

// @ts-expect-error TS2345 The unknown case is left out.
match(write, { succeeded, failed });
// @ts-expect-error TS2345 The unknown case of a read is left out.
match(read, { succeeded, failed });
// @ts-expect-error TS2345 The failed case is left out.
match(write, { succeeded, unknown });
// @ts-expect-error TS2345 The succeeded case is left out.
match(write, { failed, unknown });
// @ts-expect-error TS2353 There is no way to catch the rest.
match(write, { succeeded, failed, unknown, otherwise: failed });
// @ts-expect-error TS2322 A case is a function.
match(write, { succeeded, failed, unknown: "unknown" });
// @ts-expect-error TS2345 The value has its type.
match(write, { succeeded: (charge: string) => charge, failed, unknown });
// @ts-expect-error TS2339 Nobody knows the value.
match(write, { succeeded, failed, unknown: (doubt) => doubt.value });
// @ts-expect-error TS2339 An unknown is no failure.
match(write, { succeeded, failed, unknown: (doubt) => doubt.code });
// @ts-expect-error TS2345 What is in doubt is not an outcome.
match(inDoubt, { succeeded, failed, unknown });
// @ts-expect-error TS2322 All three cases are returned.
export const text: string = match(write, { succeeded, failed, unknown: () => 0 });
