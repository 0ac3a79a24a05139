/** Whether two types are the same, not merely assignable both ways. */
export type Equal<A, B> = (<X>() => X extends A ? 1 : 2) extends <X>() => X extends B ? 1 : 2 ? true : false;
export type Expect<Truth extends true> = Truth;
