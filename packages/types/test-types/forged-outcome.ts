import type {
  Failed,
  Failure,
  InDoubt,
  Outcome,
  OutcomeJson,
  ReadOutcome,
  Succeeded,
  UnknownRead,
  UnknownWrite,
  WriteOutcome,
} from "@thirdstate/types";
import type { Charge } from "./charge.js";

declare const charge: Charge;
declare const failure: Failure;
declare const inDoubt: InDoubt;
declare const honest: Succeeded<Charge, "write">;
declare const read: ReadOutcome<Charge>;
declare const write: WriteOutcome<Charge>;
declare const json: OutcomeJson<Charge>;

type Posing = Succeeded<Charge, "write">;

// @ts-expect-error TS2739 A literal poses as a success.
export const success: Posing = { status: "succeeded", value: charge, replayed: false };
// @ts-expect-error TS2739 A literal poses as a failure.
export const failed: Failed = { status: "failed", error: failure };
// @ts-expect-error TS2739 A literal poses as an unknown read.
export const unknownRead: UnknownRead = { status: "unknown", inDoubt };
// @ts-expect-error TS2739 A literal poses as an unknown write.
export const unknownWrite: UnknownWrite = { inDoubt };
// @ts-expect-error TS2322 A literal poses as any outcome.
export const any: WriteOutcome<Charge> = { status: "succeeded", value: charge, replayed: false };
// @ts-expect-error TS2741 A spread takes the symbol along, not the seal.
export const spread: Posing = { ...honest };
// @ts-expect-error TS2741 A spread with another value.
export const changed: Posing = { ...honest, value: { id: "ch_2", cents: 0 } };
// @ts-expect-error TS2741 A mapped type drops the seal.
export const mapped: Posing = honest as { [K in keyof Posing]: Posing[K] };
// @ts-expect-error TS2741 So does Pick.
export const picked: Posing = honest as Pick<Posing, keyof Posing>;
// @ts-expect-error TS2739 JSON is not an outcome until Outcome.parse has read it.
export const wire: Posing = json as Extract<OutcomeJson<Charge>, { status: "succeeded" }>;

// @ts-expect-error TS2420 A class cannot take on the seal.
export class Imposter implements Succeeded<Charge, "write"> {
  readonly status = "succeeded";
  readonly value = charge;
  readonly replayed = false;
}

// @ts-expect-error TS2322 A read is not a write.
export const readAsWrite: WriteOutcome<Charge> = read;
// @ts-expect-error TS2322 A write is not a read: it may not be repeated.
export const writeAsRead: ReadOutcome<Charge> = write;
// @ts-expect-error TS2322 The effect stays with the success.
export const successAsRead: Succeeded<Charge, "read"> = honest;
// @ts-expect-error TS2322 The value keeps its type.
export const asText: WriteOutcome<string> = write;
// @ts-expect-error TS2344 What fails is a Failure, so that orThrow can say what happened.
export type Custom = Outcome<Charge, string>;
// @ts-expect-error TS2344 There are two effects.
export type Third = Outcome<Charge, Failure, "delete">;
