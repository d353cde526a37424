/** Allowances that fill up again: so many a minute for each name, bursts of a minute's worth. Kept in this process. */

/** What somebody has left. */
export interface Allowance {
  readonly granted: boolean;
  /** Per minute. */
  readonly limit: number;
  readonly remaining: number;
  /** s until the next one, or until all are there again when some are left */
  readonly reset: number;
}

/** Allowances by name. */
export interface Allowances {
  /** Take one, if there is one. */
  take(name: string, perMinute: number): Allowance;
  /** What would be left, without taking. */
  look(name: string, perMinute: number): Allowance;
}

/** Names remembered before the full ones are forgotten. */
const REMEMBERED = 10_000;

/** Fresh allowances. @param now ms, a clock that never goes back */
export const createAllowances = (now: () => number = () => performance.now()): Allowances => {
  const left = new Map<string, { tokens: number; at: number }>();
  const use = (name: string, perMinute: number, wanted: 0 | 1): Allowance => {
    const time = now();
    const before = left.get(name) ?? { tokens: perMinute, at: time };
    const rate = perMinute / 60_000;
    const tokens = Math.min(perMinute, before.tokens + (time - before.at) * rate);
    const granted = tokens >= 1;
    const after = granted ? tokens - wanted : tokens;
    if (left.size >= REMEMBERED && !left.has(name))
      for (const [old, entry] of left) if (time - entry.at > 60_000) left.delete(old);
    if (wanted === 1) left.set(name, { tokens: after, at: time });
    const missing = after >= 1 ? perMinute - after : 1 - after;
    return { granted, limit: perMinute, remaining: Math.floor(after), reset: missing / rate / 1000 };
  };
  return {
    take: (name, perMinute) => use(name, perMinute, 1),
    look: (name, perMinute) => use(name, perMinute, 0),
  };
};
