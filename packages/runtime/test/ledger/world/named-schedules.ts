/** The interleavings that have a name: steps of the world in their order, each taken where it is possible. */
export const namedSchedules: readonly NamedSchedule[] = [
  named("crash-before-send", ["A starts", "A asks", "A starts", "10 ms pass", "A asks and sends", "request 1 arrives"]),
  named("crash-after-mark", [
    ...["A starts", "A asks", "A sends", "request 1 is lost", "A starts", "10 ms pass", "A asks and sends"],
  ]),
  named("crash-between-effect-and-complete", [
    ...["A starts", "A asks and sends", "A starts", "request 1 arrives", "10 ms pass", "A asks and sends"],
  ]),
  named("crash-between-complete-and-told", [
    ...["A starts", "A asks and sends", "request 1 arrives, caller gone", "A starts", "A asks and sends"],
  ]),
  named("crash-after-told-before-saved", [
    ...["A starts", "A asks and sends", "request 1 arrives", "A starts", "A asks and sends"],
  ]),
  named("second-act-same-epoch", [
    ...["A starts", "A asks and sends", "request 1 arrives", "A asks and sends", "request 2 arrives"],
  ]),
  named("second-act-after-close", [
    ...["A starts", "A asks and sends", "request 1 arrives", "A saves", "A closes", "A starts", "A asks and sends"],
    "request 2 arrives",
  ]),
  named("crash-after-saved-before-close", [
    ...["A starts", "A asks and sends", "request 1 arrives", "A saves", "A starts", "A asks and sends"],
  ]),
  keyed("resume-then-refused-connection", [
    ...[
      "A starts",
      "A asks and sends",
      "A starts",
      "10 ms pass",
      "A asks",
      "A sends, connection refused",
      "A gives up",
    ],
  ]),
  keyed("stale-failure-after-takeover", [
    ...[
      "A starts",
      "A asks",
      "A sends, connection refused",
      "B starts",
      "10 ms pass",
      "B asks and sends",
      "A gives up",
    ],
    "request 1 arrives",
  ]),
  keyed("retry-without-lease", [
    ...["A starts", "A asks and sends", "A times out", "10 ms pass", "B starts", "B asks and sends", "A sends"],
  ]),
  named("no-while-in-flight", [
    ...["A starts", "A asks and sends", "10 ms pass", "reconciler asks about 1", "reconciler settles"],
    "request 1 arrives",
  ]),
  named("asked-early-applied-late", [
    ...["A starts", "A asks and sends", "reconciler asks about 1", "request 1 arrives, caller gone", "20 ms pass"],
    "reconciler settles",
  ]),
  keyed("resent-between-question-and-no", [
    ...["A starts", "A asks and sends", "A times out", "20 ms pass", "reconciler asks about 1", "B starts"],
    ...["B asks and sends", "reconciler settles", "request 1 arrives"],
  ]),
  named("two-workers-at-once", [
    ...["A starts", "B starts", "A asks and sends", "B asks and sends", "request 1 arrives", "B asks and sends"],
  ]),
  named("zombie-closes-while-restart-runs", [
    ...["A starts", "A asks and sends", "request 1 arrives", "A saves", "B starts", "A closes", "B asks and sends"],
  ]),
  keyed("key-past-retention", ["A starts", "A asks and sends", "A times out", "180 ms pass", "A sends"]),
  named("abandoned-promise", [
    ...["A starts", "A asks and sends", "request 1 arrives, caller gone", "A asks and sends"],
  ]),
  keyed("late-original-after-rejected-retry", [
    ...["A starts", "A asks and sends", "A times out", "A sends", "request 1 is refused", "request 1 arrives"],
  ]),
];

export interface NamedSchedule {
  readonly name: string;
  /** Whether it needs a provider that knows keys. */
  readonly needsKeys: boolean;
  readonly steps: readonly string[];
}

function named(name: string, steps: readonly string[]): NamedSchedule {
  return { name, needsKeys: false, steps };
}

function keyed(name: string, steps: readonly string[]): NamedSchedule {
  return { name, needsKeys: true, steps };
}
