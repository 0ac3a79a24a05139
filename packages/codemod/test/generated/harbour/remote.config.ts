import { createRemote, memoryLedger } from "@thirdstate/runtime";

export interface Budget {
  readonly berths: number;
}

export const budget: Budget = { berths: 2 };

export const remote = createRemote({
  timeout: "60s",
  ledger: memoryLedger(),
  read: { retry: 2 },
  write: { timeout: "30s" },
  agent: { timeout: "10m" },
  stream: { firstChunk: "20s", idle: "30s", timeout: "5m" },
});
