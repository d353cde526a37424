import { expect, test } from 'vitest';
import type { ActorAudit } from '../artifacts/audit.ts';
import { screenplaySchema } from '../artifacts/screenplay.ts';
import type { Stage } from '../artifacts/stage.ts';
import { distance } from '../foundation/vec.ts';
import { BOX_CATALOG } from './catalog.fixture.ts';
import { FILMS } from './films.fixture.ts';
import { build, repair } from './index.ts';

const stage: Stage = build(screenplaySchema.parse(FILMS.sign!), {
  catalog: BOX_CATALOG,
  format: { width: 640, height: 360, fps: 24 },
});
const seen = (actor: string, more: Partial<ActorAudit> = {}): ActorAudit => ({
  actor,
  visible: 1,
  least: 1,
  inside: 1,
  presence: 1,
  size: 0.4,
  hiddenBy: [],
  ...more,
});
const audit = (...actors: ActorAudit[]) => ({ times: [0, 1], actors });

test('a stage on which everything is seen stays the same', () => {
  expect(repair(stage, audit(seen('sign-1'), seen('door-1')))).toBe(stage);
});

test('dressing in the way is kept out of the lines of sight', () => {
  const hidden = seen('sign-1', { visible: 0.5, least: 0.3, hiddenBy: [{ by: 'set', share: 0.5 }] });
  const better = repair(stage, audit(hidden, seen('door-1')));
  expect(better.set.keepOut.length).toBeGreaterThan(stage.set.keepOut.length);
  expect(better.shots).toEqual(stage.shots);
});

test('the camera steps aside when one named thing hides another, and keeps its distance', () => {
  const hidden = seen('door-1', { visible: 0.4, least: 0.4, hiddenBy: [{ by: 'sign-1', share: 0.6 }] });
  const better = repair(stage, audit(hidden, seen('sign-1')));
  expect(Math.abs(better.shots[0]!.azimuth - stage.shots[0]!.azimuth)).toBeCloseTo((15 * Math.PI) / 180, 9);
  const [before, after] = [stage.set.views[0]!, better.set.views[0]!];
  expect(distance(after.eye, after.target)).toBeCloseTo(distance(before.eye, before.target), 6);
  // the sign stands left of the door: the camera goes right to look past it
  expect(better.shots[0]!.azimuth).toBeGreaterThan(stage.shots[0]!.azimuth);
  expect(after.eye[0]).toBeGreaterThan(before.eye[0]);
});

test('what is cut off by the frame makes the lens wider', () => {
  const better = repair(stage, audit(seen('sign-1', { inside: 0.6 }), seen('door-1')));
  expect(better.shots[0]!.lens).toBeLessThan(stage.shots[0]!.lens);
});
