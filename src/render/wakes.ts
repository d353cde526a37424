/** Where water is white: behind boats and swimmers, round what lies in it, and where a fall comes down. */
import type { Take, Track } from '../artifacts/take.ts';
import { rotate } from '../foundation/vec.ts';
import type { HeightMap, Scene, SceneModel } from './scene.ts';

/** One patch of disturbed water. */
export interface Wake {
  readonly x: number;
  readonly z: number;
  /** Unit direction it moves in; (0, 0) for a patch that stays. */
  readonly direction: readonly [number, number];
  /** Half its width, m. */
  readonly half: number;
  /** How far back its trail reaches, m. */
  readonly trail: number;
  /** 0–1 */
  readonly strength: number;
}

/** Most that are drawn in a frame. */
export const MAX_WAKES = 8;

/** Height range about the waterline in which a body pushes the water, m. */
const BAND = 0.5;
/** Water must be at least this deep for a wake, m. */
const DEPTH = 0.3;

/** Half width of a model at the waterline, m, when its root is `sunk` m below the surface. */
const halfWidth = (scene: Scene, model: SceneModel, sunk: number): number => {
  let half = 0;
  for (const part of model.parts) {
    const mesh = scene.meshes[part.mesh]!;
    // What bends is swimming: a body's breadth.
    if (mesh.skin) {
      half = Math.max(half, Math.min(0.3, mesh.radius * 0.3));
      continue;
    }
    const { positions } = mesh;
    for (let i = 0; i < positions.length; i += 4) {
      if (Math.abs(positions[i + 1]! - sunk) < BAND) half = Math.max(half, Math.abs(positions[i]!));
    }
  }
  return Math.min(6, half);
};

const groundAt = (map: HeightMap, x: number, z: number): number => {
  const at = (v: number, centre: number): number =>
    Math.max(0, Math.min(map.side - 1, Math.round(((v - centre) / map.half + 1) * 0.5 * (map.side - 1))));
  return map.heights[at(z, map.centre[1]) * map.side + at(x, map.centre[0])]!;
};

/** Finds the wakes of a scene with water. */
export class Wakes {
  readonly #scene: Scene;
  readonly #water: NonNullable<Scene['water']>;
  readonly #take: Take;
  readonly #tracks: readonly (Track | undefined)[];
  readonly #widths: (number | undefined)[] = [];

  constructor(
    scene: Scene,
    water: NonNullable<Scene['water']>,
    actors: readonly { readonly id: string }[],
    take: Take,
  ) {
    this.#scene = scene;
    this.#water = water;
    this.#take = take;
    this.#tracks = actors.map((actor) => take.tracks.find((track) => track.actor === actor.id));
  }

  /** The wakes at a frame. */
  at(frame: number): readonly Wake[] {
    const wakes: Wake[] = (this.#water.churn ?? []).map(({ x, z, radius }) => ({
      x,
      z,
      direction: [0, 0],
      half: radius,
      trail: 0,
      strength: 1,
    }));
    this.#tracks.forEach((track, i) => {
      const model = this.#scene.models[this.#scene.actors[i] ?? -1];
      if (!track || !model || frame < track.from || frame >= track.to || wakes.length >= MAX_WAKES) return;
      const v = track.values;
      const o = frame * track.stride;
      const [x, y, z] = [v[o]!, v[o + 1]!, v[o + 2]!];
      const sunk = this.#water.level - y;
      if (sunk < -0.6 || sunk > 1.7 || groundAt(this.#water.ground, x, z) > this.#water.level - DEPTH) return;
      this.#widths[i] ??= halfWidth(this.#scene, model, sunk);
      const half = this.#widths[i]!;
      if (half < 0.08) return;
      // Speed from a quarter of a second ago (or ahead, at the start).
      const steps = Math.max(1, Math.round(this.#take.fps / 4));
      const before = Math.max(track.from, frame - steps);
      const after = before === frame ? Math.min(track.to - 1, frame + steps) : frame;
      const seconds = Math.max(1, after - before) / this.#take.fps;
      const [a, b] = [before * track.stride, after * track.stride];
      const dx = (v[b]! - v[a]!) / seconds;
      const dz = (v[b + 2]! - v[a + 2]!) / seconds;
      const speed = Math.sqrt(dx * dx + dz * dz);
      const heading = rotate([v[o + 3]!, v[o + 4]!, v[o + 5]!, v[o + 6]!], [0, 0, 1]);
      const direction: readonly [number, number] = speed > 0.15 ? [dx / speed, dz / speed] : [heading[0], heading[2]];
      wakes.push({
        x,
        z,
        direction,
        half,
        trail: Math.min(40, half * 2 + speed * 3.5),
        strength: Math.min(1, 0.25 + speed * 0.35),
      });
    });
    return wakes;
  }
}
