import { expect, test } from 'vitest';
import { screenplaySchema } from '../artifacts/screenplay.ts';
import { ACTIONS } from '../catalog/actions/index.ts';
import { PEOPLE } from '../catalog/people/index.ts';
import { piano } from '../catalog/things/piano.ts';
import { BOX_CATALOG } from './catalog.fixture.ts';
import { build } from './index.ts';

const catalog = {
  ...BOX_CATALOG,
  actions: ACTIONS,
  things: [...PEOPLE, piano, ...BOX_CATALOG.things.filter((t) => t.kind !== 'person')],
};
const stageOf = (action: string, at: string) =>
  build(
    screenplaySchema.parse({
      version: 1,
      title: 'work',
      setting: { place: BOX_CATALOG.places[0]!.id },
      cast: [
        { id: 'man', model: 'man' },
        { id: at, model: at },
      ],
      events: [{ id: 'e1', action, verb: action, agent: { cast: 'man' }, patient: { cast: at } }],
    }),
    { catalog, format: { width: 640, height: 360, fps: 24 } },
  );

test('who plays the piano sits at it, and stays', () => {
  const stage = stageOf('play-instrument', 'piano');
  const man = stage.actors.find((a) => a.id === 'man-1')!;
  expect([man.posture, man.support]).toEqual(['seated', 'piano-1']);
  expect(stage.performances.filter((p) => p.actor === 'man-1').map((p) => p.action)).toEqual(['play-instrument']);
});

test('who eats at a table sits on a chair', () => {
  const man = stageOf('eat', 'table').actors.find((a) => a.id === 'man-1')!;
  expect(man.posture).toBe('seated');
  expect(man.support).toMatch(/chair/);
});
