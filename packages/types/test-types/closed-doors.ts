// @ts-expect-error TS2724 Making a success is not for users.
export { succeeded } from "@thirdstate/types";
// @ts-expect-error TS2724 Nor is making a failure.
export { failed } from "@thirdstate/types";
// @ts-expect-error TS2724 Nor is making an unknown.
export { unknown } from "@thirdstate/types";
// @ts-expect-error TS2724 Nor is making a key of any text.
export { toIdempotencyKey } from "@thirdstate/types";
// @ts-expect-error TS2305 The brand is nobody's.
export type { Branded } from "@thirdstate/types";
// @ts-expect-error TS2724 Nor is its symbol.
export { OUTCOME } from "@thirdstate/types";
// @ts-expect-error TS2307 And there is no way round the door.
export { OUTCOME as symbol } from "@thirdstate/types/dist/branded.js";
