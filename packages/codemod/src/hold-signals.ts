const signals = ["SIGINT", "SIGTERM"] as const;

/** Keeps back Ctrl-C until what is returned is called; then it ends the process as it would have. */
export function holdSignals(): () => void {
  const held: NodeJS.Signals[] = [];
  const hold = (signal: NodeJS.Signals): void => void held.push(signal);
  for (const signal of signals) process.on(signal, hold);
  return () => {
    for (const signal of signals) process.off(signal, hold);
    const [first] = held;
    if (first !== undefined) process.kill(process.pid, first);
  };
}
