/** What a client of node-redis offers. For ioredis: `{ sendCommand: ([name, ...rest]) => redis.call(name, ...rest) }`. */
export interface RedisClient {
  sendCommand(command: string[]): PromiseLike<unknown>;
}
