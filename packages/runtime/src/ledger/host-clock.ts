/**
 * The host's wall clock in milliseconds and fractions, so that what is done later has a later instant. Where the host sets its clock back,
 * this one goes on from where it was.
 */
export function hostClock(wall: () => number = Date.now, ticks: () => number = () => performance.now()): () => number {
  let latest = wall();
  let latestTick = ticks();
  return () => {
    const tick = ticks();
    latest = Math.max(wall(), latest + Math.max(tick - latestTick, SMALLEST_STEP));
    latestTick = tick;
    return latest;
  };
}

/** A microsecond: what a double still tells apart in milliseconds since 1970. */
const SMALLEST_STEP = 0.001;
