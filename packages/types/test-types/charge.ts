export interface Charge {
  readonly id: string;
  readonly cents: number;
}
