/** The host's wall clock in whole milliseconds; where the host sets it back, it goes on from where it was. */
export function hostClock(wall: () => number = Date.now, ticks: () => number = () => performance.now()): () => number {
  let latest = wall();
  let latestTick = ticks();
  return () => {
    const shown = wall();
    const tick = ticks();
    const went = Math.floor(tick - latestTick);
    if (shown > latest + went) {
      latest = shown;
      latestTick = tick;
    } else {
      latest += went;
      latestTick += went;
    }
    return latest;
  };
}
