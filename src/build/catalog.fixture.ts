/** A small catalog of boxes on simple ground, so that the tests of the builder do not depend on the real entries. */
import type { ActionEntry, ActionFamily, Motion, PlaceEntry, ThingEntry } from '../catalog/entry.ts';
import { type RigKind, rigidModel } from '../catalog/model.ts';
import type { Catalog } from '../catalog/registry.ts';
import type { Vec3 } from '../foundation/vec.ts';

const thing = (
  id: string,
  kind: ThingEntry['kind'],
  rig: RigKind,
  size: Vec3,
  mass: number,
  more: Partial<ThingEntry> = {},
): ThingEntry => ({
  id,
  kind,
  words: { nouns: [id] },
  size,
  source: 'a box',
  rig,
  body: { mass, material: 'wood', colliders: () => [], movable: kind === 'thing' || kind === 'food' },
  shape: () => rigidModel([]),
  ...more,
});

const legs = (walk: number, run: number, jump = 0.4): { motion: Motion } => ({
  motion: { walk, run, gallop: run, trot: (walk + run) / 2, jump },
});

const THINGS: readonly ThingEntry[] = [
  thing('woman', 'person', 'biped', [0.47, 1.63, 0.28], 62, legs(1.35, 3.2)),
  thing('man', 'person', 'biped', [0.5, 1.76, 0.3], 76, legs(1.35, 3.4)),
  thing('child', 'person', 'biped', [0.35, 1.2, 0.2], 24, legs(1.1, 2.8)),
  thing('astronaut', 'person', 'biped', [0.6, 1.9, 0.5], 150, legs(0.9, 1.6)),
  thing('dog', 'animal', 'quadruped', [0.2, 0.55, 0.8], 22, legs(1, 5)),
  thing('cat', 'animal', 'quadruped', [0.14, 0.36, 0.62], 4, legs(0.7, 4, 0.9)),
  thing('horse', 'animal', 'quadruped', [0.6, 2.1, 2.4], 500, legs(1.6, 12)),
  thing('penguin', 'animal', 'biped', [0.43, 1.05, 0.37], 30, legs(0.6, 1)),
  thing('bird', 'animal', 'bird', [0.4, 0.15, 0.26], 0.3, { motion: { fly: 9, walk: 0.4 }, habitat: 'air' }),
  thing('car', 'vehicle', 'vehicle', [1.8, 1.48, 4.1], 1100, { motion: { drive: 12 } }),
  thing('sailing-boat', 'vehicle', 'boat', [1.9, 7.5, 5.4], 900, { motion: { sail: 2 }, habitat: 'water-surface' }),
  thing('ball', 'thing', 'rigid', [0.22, 0.22, 0.22], 0.43),
  thing('block', 'thing', 'rigid', [0.2, 0.4, 0.14], 5.5),
  thing('box', 'thing', 'rigid', [0.5, 0.5, 0.5], 6, { supportHeight: 0.5 }),
  thing('vase', 'thing', 'rigid', [0.3, 0.5, 0.3], 3),
  thing('glass', 'thing', 'rigid', [0.07, 0.13, 0.07], 0.25, { habitat: 'on-table' }),
  thing('cup', 'thing', 'rigid', [0.11, 0.1, 0.09], 0.3, { habitat: 'on-table' }),
  thing('chair', 'thing', 'rigid', [0.45, 0.9, 0.5], 6, { supportHeight: 0.45, seats: 1 }),
  thing('bench', 'thing', 'rigid', [1.6, 0.85, 0.6], 30, {
    supportHeight: 0.44,
    seats: 3,
    body: { mass: 30, material: 'wood', colliders: () => [], movable: false },
  }),
  thing('table', 'thing', 'rigid', [1.6, 0.75, 0.9], 35, { supportHeight: 0.75 }),
  thing('balloon', 'thing', 'articulated', [0.28, 1.25, 0.28], 0.003, {
    habitat: 'air',
    body: { mass: 0.003, material: 'rubber', colliders: () => [], movable: true, buoyancy: 1.2 },
  }),
  thing('sign', 'thing', 'rigid', [1.5, 1.75, 0.12], 20, {
    body: { mass: 20, material: 'wood', colliders: () => [], movable: false },
  }),
  thing('door', 'building', 'articulated', [1.4, 2.35, 0.5], 60),
  thing('flag', 'thing', 'articulated', [1.3, 3, 0.1], 5),
  thing('house', 'building', 'rigid', [6.8, 5.2, 5.2], 9000),
  thing('tree', 'plant', 'rigid', [4, 7, 4], 900),
];

const action = (id: string, family: ActionFamily, duration: number, more: Partial<ActionEntry> = {}): ActionEntry => ({
  id,
  words: { verbs: [id] },
  family,
  roles: { needs: ['agent'], takes: [] },
  rigs: [],
  duration,
  continuous: false,
  ...more,
});
const going = (id: string, family: ActionFamily, gait: keyof Motion, rigs: readonly RigKind[] = []): ActionEntry =>
  action(id, family, 4, { continuous: true, pace: { gait, factor: 1 }, rigs });

const ACTIONS: readonly ActionEntry[] = [
  going('walk', 'locomotion', 'walk', ['biped', 'quadruped', 'bird']),
  going('run', 'locomotion', 'run', ['biped', 'quadruped', 'bird']),
  going('gallop', 'locomotion', 'gallop', ['biped', 'quadruped', 'bird']),
  going('drive', 'drive', 'drive', ['vehicle']),
  going('fly', 'fly', 'fly', ['bird']),
  going('sail', 'sail', 'sail', ['boat']),
  going('chase', 'chase', 'run'),
  going('follow', 'follow', 'walk'),
  going('rise', 'rise', 'fly'),
  action('roll', 'roll', 3, { continuous: true }),
  action('fall', 'fall', 1.5),
  action('stand', 'idle', 3, { continuous: true, before: 'standing', after: 'standing' }),
  action('sit', 'posture', 3, { continuous: true, before: 'seated', after: 'seated' }),
  action('sit-down', 'posture', 2, { before: 'standing', after: 'seated' }),
  action('stand-up', 'posture', 1.9, { before: 'seated', after: 'standing' }),
  action('wave', 'gesture', 2.4, { continuous: true }),
  action('look-at', 'look', 1.5, { continuous: true }),
  action('jump', 'leap', 1.4, { pace: { gait: 'jump', factor: 1 } }),
  action('knock-over', 'knock-over', 1.4),
  action('kick', 'push', 1.2),
  action('throw', 'throw', 1.3),
  action('catch', 'catch', 1.2),
  action('pick-up', 'pick-up', 2),
  action('put', 'put', 2),
  action('open', 'open', 1.6),
];

const place = (
  id: string,
  half: readonly [number, number],
  height: (x: number, z: number) => number,
  more: Partial<PlaceEntry> = {},
): PlaceEntry => ({
  id,
  words: { nouns: [id] },
  indoor: false,
  covers: ['snow'],
  sounds: [],
  area: { centre: [0, 0, 0], half },
  terrain: () => ({ height, surface: () => 'grass' }),
  dress: () => ({ ground: [], pieces: [] }),
  ...more,
});
const flat = (): number => 0;

const PLACES: readonly PlaceEntry[] = [
  place('meadow', [8, 4], flat),
  place('park', [8, 4], flat),
  place('forest', [6, 3], flat),
  place('beach', [8, 4], flat),
  place('snowfield', [8, 4], flat),
  place('city-street', [9, 2], flat),
  place('hill', [10, 3], (x) => (x < 3 ? 0.26 * (3 - x) : 0)),
  place('moon', [7, 4], flat, { gravity: 1.62, airless: true }),
  place('living-room', [1.9, 1.1], flat, { indoor: true }),
  place('ocean', [20, 12], () => -5, {
    water: () => ({ level: 0, waves: [], deep: [0, 0, 0], shallow: [0, 0, 0] }),
  }),
];

/** The whole of it. */
export const BOX_CATALOG: Catalog = { things: THINGS, places: PLACES, actions: ACTIONS };
