import { describe, expect, it } from 'vitest';
import type { Stage } from '../artifacts/stage.ts';
import type { Take } from '../artifacts/take.ts';
import { SAMPLE_RATE } from '../foundation/signal.ts';
import { score } from './index.ts';
import { loudestOf } from './thinning.ts';

const FPS = 24;
const stage = {
  version: 1,
  seed: 3,
  set: { place: 'nowhere', weather: { kind: 'clear', strength: 0, wind: [0, 0] }, time: 'day', season: 'summer' },
  actors: [],
} as unknown as Stage;
const camera = { eye: [0, 1, 5], rotation: [0, 0, 0, 1], fovY: 0.6, focus: 5, blur: 0 } as const;
const takeWith = (parts: Partial<Take>): Take => ({
  version: 1,
  fps: FPS,
  frames: 48,
  tracks: [],
  camera: Array.from({ length: 48 }, () => camera),
  contacts: [],
  steps: [],
  voices: [],
  events: [],
  ...parts,
});
const silentCatalog = { things: [], places: [], actions: [], sounds: [] };
const blow = (time: number, x: number): Take['contacts'][number] => ({
  time,
  a: 'a',
  b: 'ground',
  position: [x, 1, 0],
  impulse: 2,
  materialA: 'wood',
  materialB: 'stone',
  kind: 'hit',
  speed: 2,
});
const onset = (channel: Float32Array): number => {
  const peak = channel.reduce((m, v) => Math.max(m, Math.abs(v)), 0);
  return channel.findIndex((v) => Math.abs(v) > peak * 0.1) / SAMPLE_RATE;
};
const energy = (channel: Float32Array): number => channel.reduce((sum, v) => sum + v * v, 0);

describe('the score of a take', () => {
  it('is as long as the film', () => {
    expect(score({} as never, stage, takeWith({}), { catalog: silentCatalog }).left.length).toBe(2 * SAMPLE_RATE);
  });
  it('sounds a blow at the moment of contact, to half a frame', () => {
    const sound = score({} as never, stage, takeWith({ contacts: [blow(1.25, 0)] }), { catalog: silentCatalog });
    expect(Math.abs(onset(sound.left) - 1.25)).toBeLessThan(0.5 / FPS);
  });
  it('sounds a step at the moment of touch-down', () => {
    const step = { time: 0.75, actor: 'a', position: [0, 0, 0], speed: 1, surface: 'wood', mass: 70 } as const;
    const sound = score({} as never, stage, takeWith({ steps: [step] }), { catalog: silentCatalog });
    expect(Math.abs(onset(sound.left) - 0.75)).toBeLessThan(0.5 / FPS);
  });
  it('puts what happens on the left of the picture on the left', () => {
    const sound = score({} as never, stage, takeWith({ contacts: [blow(1, -4)] }), { catalog: silentCatalog });
    expect(energy(sound.left)).toBeGreaterThan(2 * energy(sound.right));
  });
  it('never leaves [−1, 1] and is the same every time', () => {
    const contacts = Array.from({ length: 40 }, (_, i) => blow(0.5 + i * 0.01, 0));
    const [a, b] = [0, 1].map(() => score({} as never, stage, takeWith({ contacts }), { catalog: silentCatalog }));
    expect(Math.max(...a!.left.map(Math.abs))).toBeLessThanOrEqual(1);
    expect(a!.left.every((v, i) => v === b!.left[i])).toBe(true);
  });
  it('hears no blows where there is no air', () => {
    const place = { id: 'nowhere', airless: true, indoor: false, sounds: [] } as never;
    const catalog = { ...silentCatalog, places: [place] };
    const sound = score({} as never, stage, takeWith({ contacts: [blow(1, 0)] }), { catalog });
    expect(energy(sound.left)).toBe(0);
  });
  it('rings on indoors', () => {
    const room = { id: 'nowhere', indoor: true, sounds: [], area: { centre: [0, 0, 0], half: [3, 3] } } as never;
    const take = takeWith({ contacts: [blow(0.5, 0)] });
    const tail = (places: never[]): number =>
      energy(
        score({} as never, stage, take, { catalog: { ...silentCatalog, places } }).left.subarray(0.75 * SAMPLE_RATE),
      );
    expect(tail([room])).toBeGreaterThan(2 * tail([]));
  });
  it('stays cheap when thousands of things touch', () => {
    const contacts = Array.from({ length: 5000 }, (_, i) => ({ ...blow(i * 0.0004, 0), a: `a${i % 50}` }));
    const kept = loudestOf(contacts, () => 1, 3);
    expect(kept.length).toBeLessThanOrEqual(3 * 201);
  });
});
