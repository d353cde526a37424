/** What particles a film has besides those of its things: what feet and wheels throw up, and what is in the air of the place. */
import type { Stage } from '../../artifacts/stage.ts';
import type { Take, Track } from '../../artifacts/take.ts';
import type { PlaceEntry, Terrain } from '../../catalog/entry.ts';
import { type Catalog, findThing } from '../../catalog/registry.ts';
import type { Rgb } from '../../foundation/colour.ts';
import { luminance } from '../../foundation/colour.ts';
import type { Vec3 } from '../../foundation/vec.ts';
import { KICK_LIFE, type Kick } from './kicks.ts';

/** What hovers or falls everywhere: numbers of pieces near the camera. */
export interface Air {
  readonly leaves: number;
  readonly petals: number;
  readonly fireflies: number;
  readonly motes: number;
  /** Side of the box before the camera that holds them, m. */
  readonly reach: number;
}

/** Everything of a film that is not a thing's own. Plain data. */
export interface ParticlePlan {
  /** By time. */
  readonly kicks: readonly Kick[];
  readonly air: Air;
}

const WOODED = /park|forest|wood|garden|street|lake|farm|road|yard|playground|hill|river|village/;
const BLOSSOMING = /park|garden|orchard/;
const WILD = /meadow|forest|wood|garden|park|lake|hill|farm|river|camp/;

/** What is in the air of a place. */
export const airOf = (stage: Stage, place: Pick<PlaceEntry, 'id' | 'indoor' | 'airless'>, take?: Take): Air => {
  const { season, time, weather } = stage.set;
  const open = !place.indoor && !place.airless;
  const dry = weather.kind !== 'rain' && weather.kind !== 'storm' && weather.kind !== 'snow';
  const dark = time === 'night' || time === 'dusk';
  return {
    leaves: open && season === 'autumn' && WOODED.test(place.id) ? 260 : 0,
    petals: open && dry && season === 'spring' && BLOSSOMING.test(place.id) ? 170 : 0,
    fireflies: open && dry && dark && (season === 'summer' || season === 'spring') && WILD.test(place.id) ? 110 : 0,
    motes: place.indoor && !dark && luminance(stage.light.sun.colour) > 1.2 ? 160 : 0,
    reach: reachOf(take),
  };
};

/** A little more than twice as deep as what the camera mostly looks at. */
const reachOf = (take: Take | undefined): number => {
  const focus = take?.camera.map((camera) => camera.focus).sort((a, b) => a - b) ?? [];
  return Math.min(26, Math.max(5, (focus[focus.length >> 1] ?? 8) * 2.3));
};

/** What a ground gives off when it is kicked, its colour and how readily. */
const LOOSE: Readonly<Record<string, { readonly kind: Kick['kind']; readonly colour: Rgb; readonly readily: number }>> =
  {
    sand: { kind: 'dust', colour: [0.86, 0.68, 0.45], readily: 1.1 },
    soil: { kind: 'dust', colour: [0.52, 0.41, 0.3], readily: 0.9 },
    grass: { kind: 'dust', colour: [0.42, 0.37, 0.25], readily: 0.4 },
    snow: { kind: 'snow', colour: [0.9, 0.93, 0.97], readily: 1.2 },
    water: { kind: 'splash', colour: [0.75, 0.84, 0.92], readily: 1.2 },
  };

/** Velocity of an actor's root round a time, m/s. */
const velocityAt = (track: Track, fps: number, time: number): Vec3 => {
  const f = Math.round(time * fps);
  const a = Math.min(Math.max(f - 1, track.from), track.to - 1);
  const b = Math.min(Math.max(f + 1, track.from), track.to - 1);
  if (b <= a) return [0, 0, 0];
  const k = fps / (b - a);
  const [o, p] = [a * track.stride, b * track.stride];
  return [0, 1, 2].map((i) => (track.values[p + i]! - track.values[o + i]!) * k) as unknown as Vec3;
};
const speedOf = (v: Vec3): number => Math.sqrt(v[0] * v[0] + v[1] * v[1] + v[2] * v[2]);

/** All kicks of a take, by time. */
export const kicksOf = (stage: Stage, take: Take, catalog: Catalog, terrain: Terrain): readonly Kick[] => {
  const kicks: Kick[] = [];
  const wet = stage.set.weather.kind === 'rain' || stage.set.weather.kind === 'storm';
  const tracks = new Map(take.tracks.map((track) => [track.actor, track]));
  const add = (surface: string, time: number, position: Vec3, velocity: Vec3, strength: number): void => {
    const ground = LOOSE[wet && surface !== 'snow' && surface !== 'sand' ? 'water' : surface];
    // Wet ground only splashes where it is trodden hard, and dust lies.
    if (!ground) return;
    const k = strength * ground.readily * (wet && surface !== 'water' ? 0.35 : 1);
    if (k > 0.14)
      kicks.push({ time, kind: ground.kind, position, velocity, strength: Math.min(k, 6), colour: ground.colour });
  };
  for (const step of take.steps) {
    const track = tracks.get(step.actor);
    const velocity: Vec3 = track ? velocityAt(track, take.fps, step.time) : [0, 0, 0];
    const pace = speedOf(velocity);
    const weight = Math.sqrt(Math.min(step.mass, 800) / 70);
    // A walk raises nothing but snow and water; the faster, the more.
    const soft = step.surface === 'snow' || step.surface === 'water';
    const vigour = soft ? 0.25 + pace * 0.16 : Math.max(0, pace - 1.9) * 0.3;
    add(step.surface, step.time, step.position, velocity, weight * vigour);
  }
  for (const contact of take.contacts) {
    if (contact.kind !== 'hit' || contact.speed < 1.2) continue;
    const surface = LOOSE[contact.materialA] ? contact.materialA : contact.materialB;
    add(surface, contact.time, contact.position, [0, 0, 0], Math.min(3, Math.sqrt(contact.impulse) * 0.3));
  }
  for (const actor of stage.actors) {
    const entry = findThing(catalog, actor.model);
    const track = tracks.get(actor.id);
    if (entry?.rig !== 'vehicle' || !track) continue;
    const [width, , length] = entry.size;
    for (let f = track.from; f < track.to; f += 2) {
      const time = f / take.fps;
      const velocity = velocityAt(track, take.fps, time);
      const pace = speedOf(velocity);
      if (pace < 2.2) continue;
      const o = f * track.stride;
      const [x, y, z] = [track.values[o]!, track.values[o + 1]!, track.values[o + 2]!];
      for (const side of [-0.42, 0.42]) {
        const px = x - (velocity[0] / pace) * length * 0.36 * actor.looks.size + (velocity[2] / pace) * width * side;
        const pz = z - (velocity[2] / pace) * length * 0.36 * actor.looks.size - (velocity[0] / pace) * width * side;
        const ground = terrain.height(px, pz);
        if (y - ground > 0.5) continue;
        const surface = terrain.surface(px, pz);
        const splashing = wet && (surface === 'asphalt' || surface === 'concrete' || surface === 'stone');
        add(
          splashing ? 'soil' : surface,
          time,
          [px, ground + 0.03, pz],
          velocity,
          Math.min(2.6, pace * (splashing ? 0.3 : 0.17)),
        );
      }
    }
  }
  kicks.sort((a, b) => a.time - b.time);
  return kicks;
};

/** Kicks that can be seen at a time. */
export const kicksAt = (kicks: readonly Kick[], time: number): { readonly from: number; readonly to: number } => {
  const first = (t: number): number => {
    let low = 0;
    let high = kicks.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (kicks[middle]!.time < t) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  return { from: first(time - KICK_LIFE), to: first(time + 1e-6) };
};
