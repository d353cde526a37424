/** Where physical deeds take place: distances, edges, shores. */
import { expect, test } from 'vitest';
import type { ScreenplayInput } from '../artifacts/screenplay.ts';
import { screenplaySchema } from '../artifacts/screenplay.ts';
import type { Actor, Stage } from '../artifacts/stage.ts';
import { CATALOG } from '../catalog/index.ts';
import { findPlace, findThing } from '../catalog/registry.ts';
import { build } from './index.ts';

const stageOf = (place: string, cast: ScreenplayInput['cast'], events: ScreenplayInput['events']): Stage =>
  build(screenplaySchema.parse({ version: 1, title: 'x', seconds: 8, seed: 1, setting: { place }, cast, events }), {
    catalog: CATALOG,
    format: { width: 1280, height: 720, fps: 24 },
  });
const one = (cast: string): { cast: string } => ({ cast });
const flat = (a: readonly number[], b: readonly number[]): number =>
  Math.sqrt((a[0]! - b[0]!) * (a[0]! - b[0]!) + (a[2]! - b[2]!) * (a[2]! - b[2]!));
const actor = (stage: Stage, id: string): Actor => stage.actors.find((a) => a.id === id)!;

test('a ball is kicked to somebody over a few metres, and to his feet', () => {
  const stage = stageOf(
    'meadow',
    [
      { id: 'boy', model: 'boy' },
      { id: 'ball', model: 'ball' },
      { id: 'dog', model: 'dog' },
    ],
    [{ id: 'e1', action: 'kick', agent: one('boy'), patient: one('ball'), goal: one('dog') }],
  );
  const [boy, ball, dog] = ['boy-1', 'ball-1', 'dog-1'].map((id) => actor(stage, id).position);
  expect(flat(boy!, dog!)).toBeGreaterThan(3);
  expect(flat(boy!, dog!)).toBeLessThan(6.5);
  expect(flat(ball!, dog!)).toBeGreaterThan(2.5);
  const kick = stage.performances.find((p) => p.action === 'kick')!;
  expect(flat(kick.targetPosition!, dog!)).toBeGreaterThan(0.15);
  expect(flat(kick.targetPosition!, dog!)).toBeLessThan(0.9);
});

test('animals drink with their heads over the water, their hind feet ashore', () => {
  const stage = stageOf(
    'lake',
    [{ id: 'elephant', model: 'elephant', count: 2 }],
    [{ id: 'e1', action: 'drink', agent: one('elephant') }],
  );
  const place = findPlace(CATALOG, 'lake')!;
  const request = {
    seed: stage.seed,
    parameters: stage.set.parameters,
    season: stage.set.season,
    weather: stage.set.weather,
  };
  const terrain = place.terrain(request);
  const level = place.water!(request)!.level;
  const length = findThing(CATALOG, 'elephant')!.size[2];
  for (const { position, heading } of stage.actors) {
    const along = (d: number): number =>
      terrain.height(position[0] + Math.sin(heading) * d, position[2] + Math.cos(heading) * d);
    expect(along(0.35 * length)).toBeLessThan(level);
    expect(along(-0.3 * length)).toBeGreaterThan(level);
  }
});

test('what falls off a table by itself stands at its edge and lands beside it', () => {
  const stage = stageOf(
    'living-room',
    [
      { id: 'glass', model: 'glass' },
      { id: 'table', model: 'table' },
    ],
    [{ id: 'e1', action: 'fall', agent: one('glass'), source: one('table') }],
  );
  const fall = stage.performances.find((p) => p.action === 'fall')!;
  const table = actor(stage, 'table-1');
  const half = findThing(CATALOG, 'table')!.size[2] / 2;
  expect(actor(stage, 'glass-1').position[2] - table.position[2]).toBeGreaterThan(half - 0.12);
  expect(fall.path!.at(-1)![2] - table.position[2]).toBeGreaterThan(half + 0.1);
});
