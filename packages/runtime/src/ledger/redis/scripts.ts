/** The server's time in microseconds, never earlier than an instant it has given before. */
const time = `local clock = redis.call('TIME')
local now = math.max(clock[1] * 1000000 + clock[2], tonumber(redis.call('GET', KEYS[2]) or 0))
`;

/** KEYS: ident, clock. */
export const readScript: string = `${time}local found = redis.call('HMGET', KEYS[1], 'rev', 'records', 'changed')
return {string.format('%.0f', now), found[1], found[2], found[3]}`;

/** KEYS: ident, clock, undecided, changed. ARGV: the ident, the revision read, the new one, the records, whether any is undecided. */
export const casScript: string = `${time}local rev = redis.call('HGET', KEYS[1], 'rev') or '0'
if rev == ARGV[3] then return 1 end
if rev ~= ARGV[2] then return 0 end
local instant = string.format('%.0f', now)
redis.call('HSET', KEYS[1], 'rev', ARGV[3], 'records', ARGV[4], 'changed', instant)
redis.call('SET', KEYS[2], instant)
redis.call('ZADD', KEYS[4], instant, ARGV[1])
redis.call(ARGV[5] == '1' and 'SADD' or 'SREM', KEYS[3], ARGV[1])
return 1`;

/** KEYS: ident, clock, undecided, changed. ARGV: the ident, the revision read. */
export const removeScript = `local rev = redis.call('HGET', KEYS[1], 'rev')
if rev and rev ~= ARGV[2] then return 0 end
redis.call('DEL', KEYS[1])
redis.call('SREM', KEYS[3], ARGV[1])
redis.call('ZREM', KEYS[4], ARGV[1])
return 1`;
