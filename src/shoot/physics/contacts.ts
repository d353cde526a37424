/** The log of contacts: single hits, and rolling and sliding joined into stretches. */
import type { Contact } from '../../artifacts/take.ts';
import type { Vec3 } from '../../foundation/vec.ts';

/** Who touches whom, made of what. */
export interface Pair {
  readonly a: string;
  readonly b: string;
  readonly materialA: string;
  readonly materialB: string;
}

interface Stretch {
  readonly pair: Pair;
  readonly kind: 'roll' | 'slide';
  readonly start: number;
  last: number;
  position: Vec3;
  travelled: number;
  impulse: number;
}

/** Hits closer than this are one, s. */
const MERGE = 0.05;
/** Slower rubbing is not heard, m/s. */
const QUIET = 0.06;
/** A pause this long ends a stretch, s. */
const GAP = 0.12;

/** Collects contacts as the steps go by. */
export class ContactLog {
  private readonly hits: Contact[] = [];
  private readonly stretches: Stretch[] = [];
  private readonly open = new Map<string, Stretch>();
  private readonly lastHit = new Map<string, number>();
  private readonly step: number;

  constructor(step: number) {
    this.step = step;
  }

  /** A hit with an impulse (N·s) and a change of speed (m/s). */
  hit(pair: Pair, position: Vec3, impulse: number, speed: number, time: number): void {
    const key = `${pair.a} ${pair.b}`;
    const last = this.lastHit.get(key);
    if (last !== undefined && time - this.hits[last]!.time < MERGE) {
      const old = this.hits[last]!;
      if (impulse > old.impulse) this.hits[last] = { ...old, position, impulse, speed };
      return;
    }
    this.lastHit.set(key, this.hits.length);
    this.hits.push({ time, ...pair, position, impulse, kind: 'hit', speed });
  }

  /** One step of rolling or sliding at a speed. */
  rub(pair: Pair, position: Vec3, kind: 'roll' | 'slide', speed: number, mass: number, time: number): void {
    if (speed < QUIET) return;
    const key = `${pair.a} ${pair.b} ${kind}`;
    let stretch = this.open.get(key);
    if (!stretch || time - stretch.last > GAP) {
      stretch = { pair, kind, start: time, last: time, position, travelled: 0, impulse: 0 };
      this.open.set(key, stretch);
      this.stretches.push(stretch);
    }
    stretch.last = time;
    stretch.position = position;
    stretch.travelled += speed * this.step;
    stretch.impulse = Math.max(stretch.impulse, mass * speed);
  }

  /** Everything heard, in order of time. */
  finish(): Contact[] {
    const rubs = this.stretches
      .filter((s) => s.last - s.start > 0.08)
      .map(
        (s): Contact => ({
          time: s.start,
          ...s.pair,
          position: s.position,
          impulse: s.impulse,
          kind: s.kind,
          duration: s.last - s.start,
          speed: s.travelled / Math.max(s.last - s.start, this.step),
        }),
      );
    return [...this.hits, ...rubs].sort((p, q) => p.time - q.time || (p.a < q.a ? -1 : 1));
  }
}
