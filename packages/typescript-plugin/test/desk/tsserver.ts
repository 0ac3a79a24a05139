import { spawn, type ChildProcessWithoutNullStreams } from "node:child_process";
import { join } from "node:path";
import type ts from "typescript";

const script = join(import.meta.dirname, "../../../../node_modules/typescript/lib/tsserver.js");

/** TypeScript's own server, spoken to over its pipes as an editor does. */
export class Tsserver {
  readonly #process: ChildProcessWithoutNullStreams;
  readonly #waiting = new Map<number, (response: ts.server.protocol.Response) => void>();
  #sequence = 0;
  #received = Buffer.alloc(0);

  constructor(folder: string) {
    const flags = [
      "--pluginProbeLocations",
      folder,
      "--disableAutomaticTypingAcquisition",
      "--suppressDiagnosticEvents",
    ];
    this.#process = spawn(process.execPath, [script, ...flags], { cwd: folder });
    this.#process.stdout.on("data", (chunk: Buffer) => this.#receive(chunk));
  }

  open(file: string): void {
    this.#send("open", { file });
  }

  change(file: string, fileContent: string): void {
    this.#send("open", { file, fileContent });
  }

  /** What comes back; an answer that says it failed is an error. */
  async ask<T>(command: string, args: object): Promise<T> {
    const response = await new Promise<ts.server.protocol.Response>((resolve) => {
      this.#waiting.set(this.#send(command, args), resolve);
    });
    if (!response.success) throw new Error(`${command}: ${response.message}`);
    return response.body;
  }

  close(): void {
    this.#process.stdin.end();
    this.#process.kill();
  }

  #send(command: string, args: object): number {
    this.#sequence += 1;
    this.#process.stdin.write(
      `${JSON.stringify({ seq: this.#sequence, type: "request", command, arguments: args })}\n`,
    );
    return this.#sequence;
  }

  #receive(chunk: Buffer): void {
    this.#received = Buffer.concat([this.#received, chunk]);
    for (let end = this.#received.indexOf("\r\n\r\n"); end >= 0; end = this.#received.indexOf("\r\n\r\n")) {
      const length = Number(/\d+/.exec(this.#received.subarray(0, end).toString())?.[0]);
      if (this.#received.length < end + 4 + length) return;
      const message = JSON.parse(this.#received.subarray(end + 4, end + 4 + length).toString());
      this.#received = this.#received.subarray(end + 4 + length);
      if (message.type === "response") this.#waiting.get(message.request_seq)?.(message);
    }
  }
}
