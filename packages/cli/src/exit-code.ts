/** 0: clean or done · 1: findings, or something left undone · 2: could not run. */
export type ExitCode = 0 | 1 | 2;
