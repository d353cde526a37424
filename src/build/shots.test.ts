/** What the frame is made for: those who live and act; scenery and passers-by come along. */
import { expect, test } from 'vitest';
import type { ScreenplayInput } from '../artifacts/screenplay.ts';
import { screenplaySchema } from '../artifacts/screenplay.ts';
import type { Stage } from '../artifacts/stage.ts';
import { cameraRotation, frustumOfFov, project } from '../foundation/framing.ts';
import { BOX_CATALOG } from './catalog.fixture.ts';
import { build } from './index.ts';
import { plannedPosition } from './timeline.ts';

const stageOf = (input: ScreenplayInput): Stage =>
  build(screenplaySchema.parse(input), { catalog: BOX_CATALOG, format: { width: 1280, height: 720, fps: 24 } });

test('a tree or a house that only stands there is kept in view but not framed whole', () => {
  for (const scenery of ['tree', 'house']) {
    const stage = stageOf({
      version: 1,
      title: 'somebody beside something tall',
      cast: [
        { id: 'man', model: 'man' },
        { id: 'it', model: scenery },
      ],
      relations: [{ subject: 'man', relation: 'next-to', object: 'it' }],
      events: [{ id: 'e1', action: 'wave', agent: { cast: 'man' } }],
    });
    const [shot] = stage.shots;
    expect(shot!.subjects, scenery).toEqual(['man-1']);
    expect(shot!.keep, scenery).toContain('it-1');
  }
});

test('a bird that passes above others crosses the picture at its own pace, large enough to be known, and leaves', () => {
  const stage = stageOf({
    version: 1,
    title: 'a car and a bird',
    seconds: 8,
    cast: [
      { id: 'car', model: 'car' },
      { id: 'house', model: 'house' },
      { id: 'bird', model: 'bird' },
    ],
    events: [
      {
        id: 'e1',
        action: 'drive',
        agent: { cast: 'car' },
        direction: 'left-to-right',
        path: { relation: 'past', object: 'house' },
      },
      {
        id: 'e2',
        action: 'fly',
        agent: { cast: 'bird' },
        direction: 'right-to-left',
        order: { relation: 'with', event: 'e1' },
      },
    ],
  });
  const [shot] = stage.shots;
  expect(shot!.subjects).not.toContain('bird-1');
  const flight = stage.performances.find((p) => p.actor === 'bird-1' && p.path)!;
  expect(flight.speed).toBeGreaterThanOrEqual(4);
  expect(flight.speed).toBeLessThanOrEqual(7.5);
  const view = stage.set.views[Math.floor(stage.set.views.length / 2)]!;
  const bird = stage.actors.find((a) => a.id === 'bird-1')!;
  const frustum = frustumOfFov(view.fovY, view.aspect);
  const rotation = cameraRotation(shot!.azimuth, shot!.elevation);
  const seen = Array.from({ length: 81 }, (_, i) => {
    const p = plannedPosition(bird, stage.performances, i / 10);
    return project(view.eye, rotation, frustum, p);
  });
  const inside = seen.filter((s) => s.depth > 0 && Math.abs(s.x) < 1 && Math.abs(s.y) < 1);
  expect(inside.length).toBeGreaterThan(15);
  expect(inside[0]!.x).toBeGreaterThan(0.8);
  expect(inside.at(-1)!.x).toBeLessThan(-0.8);
  const length = (0.26 * bird.looks.size) / (2 * frustum.x * inside[Math.floor(inside.length / 2)]!.depth);
  expect(length).toBeGreaterThan(0.035);
});
