import { expect, test } from 'vitest';
import type { Relation, ScreenplayInput } from '../artifacts/screenplay.ts';
import { screenplaySchema } from '../artifacts/screenplay.ts';
import type { Actor, Stage } from '../artifacts/stage.ts';
import { cameraRotation, frustumOfFov, project } from '../foundation/framing.ts';
import { createRandom } from '../foundation/random.ts';
import { distance } from '../foundation/vec.ts';
import { BOX_CATALOG } from './catalog.fixture.ts';
import { FILMS } from './films.fixture.ts';
import { build } from './index.ts';
import { plannedPosition } from './timeline.ts';

const OPTIONS = { catalog: BOX_CATALOG, format: { width: 1280, height: 720, fps: 24 } };
const stageOf = (input: ScreenplayInput): Stage => build(screenplaySchema.parse(input), OPTIONS);
const sizeOf = (actor: Actor): readonly [number, number, number] => {
  const size = BOX_CATALOG.things.find((t) => t.id === actor.model)!.size;
  return [size[0] * actor.looks.size, size[1] * actor.looks.size, size[2] * actor.looks.size];
};
const actor = (stage: Stage, id: string): Actor => stage.actors.find((a) => a.id === id)!;
const performed = (stage: Stage, event: string) => stage.performances.filter((p) => p.event === event);

test('the same screenplay gives the same stage, another seed another one', () => {
  for (const film of Object.values(FILMS)) expect(JSON.stringify(stageOf(film))).toBe(JSON.stringify(stageOf(film)));
  expect(JSON.stringify(stageOf({ ...FILMS.chase!, seed: 99 }))).not.toBe(JSON.stringify(stageOf(FILMS.chase!)));
});

test('every film is built in a fraction of a second, with everybody and every event in it', () => {
  for (const [name, film] of Object.entries(FILMS)) {
    const started = performance.now();
    const stage = stageOf(film);
    expect(performance.now() - started, name).toBeLessThan(300);
    for (const member of film.cast ?? []) {
      expect(stage.actors.filter((a) => a.cast === member.id).length, `${name} ${member.id}`).toBe(member.count ?? 1);
    }
    for (const event of film.events ?? [])
      expect(performed(stage, event.id).length, `${name} ${event.id}`).toBeGreaterThan(0);
    expect(
      stage.notes.filter((n) => n.fate === 'not-shown'),
      name,
    ).toEqual([]);
  }
});

test('no number of a stage is broken and no performance ends before it starts', () => {
  for (const [name, film] of Object.entries(FILMS)) {
    const stage = stageOf(film);
    expect(JSON.stringify(stage), name).not.toMatch(/null|NaN/);
    for (const p of stage.performances) {
      expect(p.end, `${name} ${p.id}`).toBeGreaterThan(p.start);
      expect(p.start).toBeGreaterThanOrEqual(0);
    }
  }
});

const meets = (stage: Stage, relation: Relation): boolean => {
  const a = actor(stage, `${relation.subject}-1`);
  const b = actor(stage, `${relation.object}-1`);
  const dx = a.position[0] - b.position[0];
  const dz = a.position[2] - b.position[2];
  switch (relation.relation) {
    case 'left-of':
      return dx < -0.1 && Math.abs(dz) <= Math.abs(dx);
    case 'right-of':
      return dx > 0.1 && Math.abs(dz) <= Math.abs(dx);
    case 'behind':
      return dz < -0.1 && Math.abs(dx) < 2;
    case 'in-front-of':
      return dz > 0.1 && Math.abs(dx) < 2;
    default:
      return distance(a.position, b.position) < 4;
  }
};

test('relations of random consistent scenes hold in the viewer’s frame', () => {
  const kinds: Relation['relation'][] = ['left-of', 'right-of', 'behind', 'in-front-of', 'near'];
  const models = ['box', 'vase', 'dog', 'child', 'man', 'bench', 'cat', 'sign'];
  let asked = 0;
  let met = 0;
  for (let seed = 0; seed < 40; seed++) {
    const random = createRandom(seed);
    const cast = models.slice(0, 3 + (seed % 4)).map((model) => ({ id: `the-${model}`, model }));
    // each stands to one hidden arrangement, so that the relations agree with each other
    const hidden = cast.map((_, i) => [i * 2 - cast.length + random.range(-0.5, 0.5), random.range(-2, 2)] as const);
    const relations: Relation[] = [];
    for (let i = 1; i < cast.length; i++) {
      const k = random.int(0, i - 1);
      const dx = hidden[i]![0] - hidden[k]![0];
      const dz = hidden[i]![1] - hidden[k]![1];
      const near = random.chance(0.2);
      const relation = near
        ? kinds[4]!
        : Math.abs(dx) > Math.abs(dz)
          ? dx < 0
            ? kinds[0]!
            : kinds[1]!
          : dz < 0
            ? kinds[2]!
            : kinds[3]!;
      relations.push({ subject: cast[i]!.id, relation, object: cast[k]!.id });
    }
    const stage = stageOf({ version: 1, title: 'Boxes', seed, setting: { place: 'meadow' }, cast, relations });
    for (const r of relations) {
      asked++;
      if (meets(stage, r)) met++;
    }
    for (const a of stage.actors) {
      for (const b of stage.actors) {
        if (a.id >= b.id || a.support || b.support) continue;
        const [sa, sb] = [sizeOf(a), sizeOf(b)];
        const gap = Math.hypot(a.position[0] - b.position[0], a.position[2] - b.position[2]);
        expect(gap, `seed ${seed}: ${a.id} in ${b.id}`).toBeGreaterThan(0.35 * Math.min(sa[0], sb[0]));
      }
    }
  }
  expect(met / asked).toBeGreaterThan(0.97);
});

test('contradicting relations are reported, not silently broken', () => {
  const stage = stageOf({
    version: 1,
    title: 'Impossible',
    setting: { place: 'meadow' },
    cast: [
      { id: 'box', model: 'box' },
      { id: 'vase', model: 'vase' },
    ],
    relations: [
      { subject: 'box', relation: 'left-of', object: 'vase' },
      { subject: 'box', relation: 'right-of', object: 'vase' },
    ],
  });
  expect(stage.notes.map((n) => n.target)).toContain('relations[1]');
});

test('things on, under, between and around are where they should be', () => {
  const stage = stageOf({
    version: 1,
    title: 'Places',
    setting: { place: 'meadow' },
    cast: [
      { id: 'table', model: 'table' },
      { id: 'cup', model: 'cup' },
      { id: 'cat', model: 'cat' },
      { id: 'tree', model: 'tree' },
      { id: 'dog', model: 'dog' },
      { id: 'box', model: 'box' },
      { id: 'child', model: 'child', count: 5 },
      { id: 'vase', model: 'vase' },
    ],
    relations: [
      { subject: 'cup', relation: 'on', object: 'table' },
      { subject: 'cat', relation: 'under', object: 'table' },
      { subject: 'dog', relation: 'between', object: 'table', second: 'tree' },
      { subject: 'child', relation: 'around', object: 'vase' },
    ],
  });
  expect(actor(stage, 'cup-1').support).toBe('table-1');
  expect(actor(stage, 'cup-1').position[1]).toBeCloseTo(0.75, 6);
  expect(Math.abs(actor(stage, 'cat-1').position[0] - actor(stage, 'table-1').position[0])).toBeLessThan(0.8);
  const xs = ['table-1', 'dog-1', 'tree-1'].map((id) => actor(stage, id).position[0]);
  expect(Math.sign(xs[1]! - xs[0]!)).toBe(Math.sign(xs[2]! - xs[1]!));
  const radii = [1, 2, 3, 4, 5].map((i) =>
    distance(actor(stage, `child-${i}`).position, actor(stage, 'vase-1').position),
  );
  expect(Math.max(...radii) - Math.min(...radii)).toBeLessThan(0.05);
});

test('a glass without a table gets one', () => {
  const stage = stageOf({ version: 1, title: 'Glass', cast: [{ id: 'glass', model: 'glass', count: 2 }] });
  const table = stage.actors.find((a) => a.model === 'table')!;
  expect(table.cast).toBeUndefined();
  expect(stage.actors.filter((a) => a.support === table.id).length).toBe(2);
});

test('the ball is let go above the blocks, and reaches them in the middle of the film', () => {
  const stage = stageOf(FILMS.hill!);
  const ball = actor(stage, 'ball-1');
  const hit = performed(stage, 'e2')[0]!;
  expect(ball.body).toBe('dynamic');
  expect(actor(stage, 'block-1').body).toBe('dynamic');
  expect(ball.position[1] - actor(stage, 'block-1').position[1]).toBeGreaterThan(0.5);
  expect(hit.start / 8).toBeGreaterThan(0.35);
  expect(hit.start / 8).toBeLessThan(0.7);
  // rolling down 0.26 with resistance 0.07: a = 5/7·9.81·(sin θ·cos θ − 0.07) m/s²
  const roll = performed(stage, 'e1')[0]!;
  const way = Math.hypot(
    ball.position[0] - actor(stage, 'block-1').position[0],
    ball.position[2] - actor(stage, 'block-1').position[2],
  );
  const seconds = Math.sqrt((2 * way) / ((5 / 7) * 9.81 * (0.26 / (1 + 0.26 * 0.26) - 0.07)));
  expect(Math.abs(hit.start + 0.3 - roll.start - seconds)).toBeLessThan(0.6);
});

test('dogs start behind the ball and run the same way', () => {
  const stage = stageOf(FILMS.chase!);
  const ball = stage.performances.find((p) => p.actor === 'ball-1' && p.path)!;
  const way = (p: { path?: readonly (readonly number[])[] }): number =>
    Math.sign(p.path!.at(-1)![0]! - p.path![0]![0]!);
  for (const chase of performed(stage, 'e1').filter((p) => p.start === 0)) {
    expect(way(chase)).toBe(way(ball));
    expect((ball.path![0]![0] - chase.path![0]![0]) * way(ball)).toBeGreaterThan(0.3);
  }
});

test('children begin seated on their own seats; one stands up, then waves until the end', () => {
  const stage = stageOf(FILMS.bench!);
  const seats = [1, 2, 3].map((i) => actor(stage, `child-${i}`).seat);
  expect(new Set(seats).size).toBe(3);
  expect(actor(stage, 'child-1').posture).toBe('seated');
  const up = performed(stage, 'e2')[0]!;
  const wave = performed(stage, 'e3')[0]!;
  expect(up.actor).toBe('child-1');
  expect(up.start).toBeGreaterThan(1.2);
  expect(up.end - up.start).toBeGreaterThan(1.3);
  expect(wave.start).toBeGreaterThanOrEqual(up.end);
  expect(wave.end).toBeCloseTo(8, 6);
  expect(stage.performances.some((p) => p.action === 'look-at' && p.target === 'child-1')).toBe(true);
});

test('the cat leaps onto the table, knocks the glass from its edge, and the glass falls then', () => {
  const stage = stageOf(FILMS.cat!);
  const [table, glass, cat] = [actor(stage, 'table-1'), actor(stage, 'glass-1'), actor(stage, 'cat-1')];
  expect(cat.support).toBe('chair-1');
  expect(glass.support).toBe('table-1');
  const leap = performed(stage, 'e1')[0]!;
  expect(leap.target).toBe('table-1');
  expect(leap.path!.at(-1)![1]).toBeCloseTo(0.75, 6);
  // at the near edge, the cat behind it, so that it falls towards the viewer
  expect(glass.position[2] - leap.path!.at(-1)![2]).toBeGreaterThan(0.15);
  expect(performed(stage, 'e3')[0]!.path!.at(-1)![2]).toBeGreaterThan(glass.position[2] + 0.1);
  expect(Math.abs(glass.position[0] - table.position[0])).toBeLessThan(0.8);
  expect(Math.abs(glass.position[0] - leap.path!.at(-1)![0])).toBeLessThan(0.6);
  const [knock, fall] = [performed(stage, 'e2')[0]!, performed(stage, 'e3')[0]!];
  expect(knock.start).toBeGreaterThanOrEqual(leap.end);
  expect(fall.start).toBeGreaterThan(knock.start);
  expect(fall.start).toBeLessThan(knock.end);
  expect(fall.end).toBeLessThan(6);
});

test('car and bird go opposite ways past the house, the bird above it', () => {
  const stage = stageOf(FILMS.opposite!);
  const [car, bird] = [performed(stage, 'e1')[0]!, performed(stage, 'e2')[0]!];
  expect(car.path!.at(-1)![0]).toBeGreaterThan(car.path![0]![0] + 5);
  expect(bird.path!.at(-1)![0]).toBeLessThan(bird.path![0]![0] - 3);
  expect(bird.path![0]![1]).toBeGreaterThan(5.2);
  expect(actor(stage, 'house-1').position[2]).toBeLessThan(car.path![Math.floor(car.path!.length / 2)]![2]);
});

test('penguins in a line walk behind each other with equal gaps', () => {
  const stage = stageOf(FILMS.penguins!);
  const gaps = [1, 2, 3, 4, 5, 6].map((i) =>
    distance(actor(stage, `penguin-${i}`).position, actor(stage, `penguin-${i + 1}`).position),
  );
  expect(Math.max(...gaps) - Math.min(...gaps)).toBeLessThan(0.02);
  const first = performed(stage, 'e1').find((p) => p.actor === 'penguin-1')!;
  const ahead = first.path!.at(-1)![0] - first.path![0]![0];
  expect(Math.sign(actor(stage, 'penguin-1').position[0] - actor(stage, 'penguin-2').position[0])).toBe(
    Math.sign(ahead),
  );
});

test('a jump lasts longer on the moon, and everything stays in the planned frame', () => {
  const earth = stageOf({ ...FILMS.moon!, setting: { place: 'meadow' } });
  const moon = stageOf(FILMS.moon!);
  const once = (s: Stage): number =>
    (performed(s, 'e1')[0]!.end - performed(s, 'e1')[0]!.start) / (performed(s, 'e1')[0]!.times ?? 1);
  expect(once(moon)).toBeGreaterThan(2 * once(earth));
});

test('the planned camera keeps its subjects in the frame, and named things are large enough to be seen', () => {
  for (const [name, film] of Object.entries(FILMS)) {
    const stage = stageOf(film);
    const shot = stage.shots[0]!;
    if (shot.move === 'orbit') continue;
    stage.set.views.forEach((view, i) => {
      const time = (i / (stage.set.views.length - 1)) * shot.end;
      const frustum = frustumOfFov(view.fovY, view.aspect);
      const rotation = cameraRotation(shot.azimuth, shot.elevation, shot.roll);
      for (const id of shot.subjects) {
        const a = actor(stage, id);
        const p = plannedPosition(a, stage.performances, time, stage.set.gravity);
        const size = sizeOf(a);
        const seen = project(view.eye, rotation, frustum, [p[0], p[1] + size[1] / 2, p[2]]);
        expect(Math.abs(seen.x), `${name} ${id}`).toBeLessThanOrEqual(1.001);
        expect(Math.abs(seen.y), `${name} ${id}`).toBeLessThanOrEqual(1.001);
        const high = Math.max(...size) / (2 * frustum.y * seen.depth);
        const noted = stage.notes.some((n) => n.as === 'small in the frame');
        if (!noted) expect(high, `${name} ${id}`).toBeGreaterThan(0.05);
      }
    });
  }
});

test('events keep their order, chains fill the film, and ballistics are not stretched', () => {
  const stage = stageOf({
    version: 1,
    title: 'Fetch',
    seconds: 10,
    setting: { place: 'meadow' },
    cast: [
      { id: 'man', model: 'man' },
      { id: 'woman', model: 'woman' },
      { id: 'ball', model: 'ball' },
    ],
    events: [
      { id: 'a', action: 'pick-up', agent: { cast: 'man' }, patient: { cast: 'ball' } },
      {
        id: 'b',
        action: 'throw',
        agent: { cast: 'man' },
        patient: { cast: 'ball' },
        goal: { cast: 'woman' },
        order: { relation: 'after', event: 'a' },
      },
      {
        id: 'c',
        action: 'catch',
        agent: { cast: 'woman' },
        patient: { cast: 'ball' },
        order: { relation: 'after', event: 'b' },
      },
      { id: 'd', action: 'wave', agent: { cast: 'woman' }, order: { relation: 'after', event: 'c' } },
    ],
  });
  const [a, b, c, d] = ['a', 'b', 'c', 'd'].map((id) => performed(stage, id)[0]!);
  expect(b!.start).toBeGreaterThanOrEqual(a!.end);
  expect(c!.start).toBeLessThan(b!.end + 2);
  expect(d!.start).toBeGreaterThanOrEqual(c!.end);
  expect(d!.start).toBeLessThan(9.2);
  expect(c!.end - c!.start).toBeCloseTo(1.2, 6);
});

test('what cannot be done is noted, never thrown', () => {
  const stage = stageOf({
    version: 1,
    title: 'Unknown',
    setting: { place: 'atlantis' },
    cast: [
      { id: 'unicorn', model: 'unicorn' },
      { id: 'dog', model: 'dog', colour: 'grellow' },
    ],
    events: [
      { id: 'e1', action: 'teleport', agent: { cast: 'dog' } },
      { id: 'e2', action: 'walk', agent: { cast: 'unicorn' } },
    ],
  });
  expect(stage.notes.map((n) => n.target)).toEqual(
    expect.arrayContaining(['setting.place', 'cast[0]', 'cast[1].colour', 'events[0]', 'events[1]']),
  );
});
