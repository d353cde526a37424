/** Fewer sounds where many come at once: nobody hears more than the loudest few of a hundredth of a second. */
import type { Contact } from '../artifacts/take.ts';

/** s */
const MOMENT = 0.01;
/** Blows of one pair of bodies closer than this are one, s. */
const SAME_BLOW = 0.03;

/** The loudest `most` of every hundredth of a second, in order of time. What makes no sound is left out. */
export const loudestOf = <T extends { readonly time: number }>(
  events: readonly T[],
  level: (event: T) => number,
  most: number,
): T[] => {
  const moments = new Map<number, { event: T; level: number }[]>();
  for (const event of events) {
    const loud = level(event);
    if (loud <= 0) continue;
    const key = Math.floor(event.time / MOMENT);
    const moment = moments.get(key) ?? [];
    moments.set(key, moment);
    moment.push({ event, level: loud });
  }
  return [...moments.values()].flatMap((moment) =>
    (moment.length <= most ? moment : moment.sort((a, b) => b.level - a.level).slice(0, most)).map((m) => m.event),
  );
};

/** One blow where physics wrote down both bodies' views of it: the louder. */
export const onceAPair = (hits: readonly Contact[], level: (hit: Contact) => number): Contact[] => {
  const last = new Map<string, number>();
  const kept: Contact[] = [];
  for (const hit of hits) {
    const key = hit.a < hit.b ? `${hit.a} ${hit.b}` : `${hit.b} ${hit.a}`;
    const before = last.get(key);
    if (before !== undefined && hit.time - kept[before]!.time < SAME_BLOW) {
      if (level(hit) > level(kept[before]!)) kept[before] = { ...hit, time: kept[before]!.time };
      continue;
    }
    last.set(key, kept.length);
    kept.push(hit);
  }
  return kept;
};
