import { expect, test } from 'vitest';
import { screenplaySchema } from '../artifacts/screenplay.ts';
import { ACTIONS } from '../catalog/actions/index.ts';
import { PEOPLE } from '../catalog/people/index.ts';
import { BOX_CATALOG } from './catalog.fixture.ts';
import { build } from './index.ts';

const catalog = {
  ...BOX_CATALOG,
  actions: ACTIONS,
  things: [...PEOPLE, ...BOX_CATALOG.things.filter((t) => t.kind !== 'person')],
};
const stageOf = (action: string) =>
  build(
    screenplaySchema.parse({
      version: 1,
      title: 'two',
      setting: { place: BOX_CATALOG.places[0]!.id },
      cast: [
        { id: 'man', model: 'man' },
        { id: 'woman', model: 'woman' },
      ],
      events: [
        { id: 'e1', action, verb: action, agent: { cast: 'man' } },
        { id: 'e2', action, verb: action, agent: { cast: 'woman' }, order: { relation: 'with', event: 'e1' } },
      ],
    }),
    { catalog, format: { width: 640, height: 360, fps: 24 } },
  );

test('two who do something to each other both take part, at the same time, once', () => {
  for (const action of ['hug', 'shake-hands', 'hold-hands', 'high-five']) {
    const both = stageOf(action).performances.filter((p) => p.action === action);
    expect(
      both.map((p) => [p.actor, p.target]),
      action,
    ).toEqual(
      expect.arrayContaining([
        ['man-1', 'woman-1'],
        ['woman-1', 'man-1'],
      ]),
    );
    expect(both).toHaveLength(2);
    expect(both[0]!.start).toBe(both[1]!.start);
  }
});

test('several people are spread in looks', () => {
  const ordinals = stageOf('hug').actors.flatMap((a) => (a.looks.ordinal === undefined ? [] : [a.looks.ordinal]));
  expect(new Set(ordinals).size).toBe(2);
});

test('a ring of children joins hands: each with both neighbours, all looking in', () => {
  const stage = build(
    screenplaySchema.parse({
      version: 1,
      title: 'ring',
      setting: { place: BOX_CATALOG.places[0]!.id },
      cast: [{ id: 'child', model: 'child', count: 5, arrangement: 'circle' }],
      events: [{ id: 'e1', action: 'hold-hands', verb: 'hold hands', agent: { cast: 'child' } }],
    }),
    { catalog, format: { width: 640, height: 360, fps: 24 } },
  );
  const held = stage.performances.filter((p) => p.action === 'hold-hands');
  expect(held).toHaveLength(10);
  const centre = [0, 2].map((k) => stage.actors.reduce((sum, a) => sum + a.position[k]!, 0) / 5);
  for (const { position, heading } of stage.actors) {
    const [x, z] = [centre[0]! - position[0], centre[1]! - position[2]];
    const far = Math.sqrt(x * x + z * z);
    expect(far).toBeGreaterThan(0.4);
    expect((x * Math.sin(heading) + z * Math.cos(heading)) / far).toBeGreaterThan(0.95);
  }
});
