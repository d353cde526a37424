/** Life nobody asked for: those who have nothing else to do look at what happens. */
import type { Performance } from '../artifacts/stage.ts';
import type { Random } from '../foundation/random.ts';
import { type Draft, isAlive } from './draft.ts';
import { enter, flatDistance, type Sheet, stateOf } from './sheet.ts';

/** Families of actions that leave the head free. */
const HEAD_FREE: readonly string[] = ['idle', 'locomotion', 'posture', 'drive', 'chase', 'follow'];

const isFree = (sheet: Sheet, own: readonly Performance[], start: number, end: number): boolean =>
  own.every((p) => {
    if (p.end <= start || p.start >= end) return true;
    const family = sheet.scene.catalog.actions.find((a) => a.id === p.action)?.family ?? 'idle';
    return HEAD_FREE.includes(family) && (family === 'posture' || p.target === undefined);
  });

/** The most interesting thing for somebody at a time: who begins something, near him, not himself. */
const attraction = (sheet: Sheet, draft: Draft, performance: Performance): number => {
  const other = sheet.scene.drafts.find((d) => d.id === performance.actor);
  if (!other || other === draft || draft.support === other) return 0;
  const event = performance.event === undefined ? 0.5 : 1;
  return event / (1 + 0.15 * flatDistance(stateOf(sheet, draft).position, stateOf(sheet, other).position));
};

/** Adds glances: about 0.3 s after something begins, for 1–2.5 s, at most three for everybody. */
export const addGlances = (sheet: Sheet, random: Random): void => {
  if (!sheet.scene.catalog.actions.some((a) => a.id === 'look-at')) return;
  const { seconds } = sheet.scene;
  const scripted = [...sheet.performances];
  for (const draft of sheet.scene.drafts) {
    if (!isAlive(draft)) continue;
    const own = scripted.filter((p) => p.actor === draft.id);
    const seeded = random.child(draft.id);
    const chosen: { start: number; end: number }[] = [];
    const worth = scripted
      .map((p) => ({ p, value: attraction(sheet, draft, p) }))
      .filter((c) => c.value > 0.15)
      .sort((a, b) => b.value - a.value || a.p.start - b.p.start);
    for (const { p } of worth) {
      // companions who set out together do not all turn their heads at once: some glance later, some not at all
      const together = own.some(
        (o) => o.event !== undefined && o.event === p.event && Math.abs(o.start - p.start) < 0.3,
      );
      if (together && seeded.chance(0.55)) continue;
      const late = together ? seeded.range(0.12, 0.7) * (p.end - p.start) : seeded.range(0.2, 0.6);
      const start = Math.min(p.start + late, seconds - 1);
      const end = Math.min(Math.max(start + 0.8, Math.min(p.end, start + seeded.range(1.2, 2.6))), seconds);
      if (chosen.length >= 3 || start < 0 || chosen.some((c) => start < c.end + 0.3 && end > c.start - 0.3)) continue;
      if (!isFree(sheet, own, start, end)) continue;
      chosen.push({ start, end });
      enter(sheet, draft, { action: 'look-at', start, end, target: p.actor });
    }
  }
};
