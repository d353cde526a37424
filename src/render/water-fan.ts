/** The surface of a place's water: a fan of rings round the camera, dense near it, sparse far away, made anew for every frame. */

import type { Light, TimeOfDay, Weather } from '../artifacts/stage.ts';
import type { Rgb } from '../foundation/colour.ts';
import { atan2, cos, sin } from '../foundation/exact.ts';
import { createRandom } from '../foundation/random.ts';
import type { Vec3 } from '../foundation/vec.ts';
import { add, mix, scale } from '../foundation/vec.ts';
import * as layout from '../kernels/assembly/layout.ts';
import type { Kernels } from '../kernels/host.ts';
import type { Camera } from './camera.ts';
import type { Scene } from './scene.ts';
import type { Wake } from './wakes.ts';

const COLUMNS = 192;
const RINGS = 200;
/** Fine ripples that only show as slopes: number, longest and shortest wavelength (m). */
const RIPPLES = 14;
const RIPPLE_LONGEST = 2.6;
const RIPPLE_SHORTEST = 0.09;

/** How much light comes back out of the water by the time of day: at night it is black. */
const GLOW: Readonly<Record<TimeOfDay, number>> = {
  dawn: 0.62,
  morning: 1,
  day: 1,
  afternoon: 1,
  golden: 0.85,
  sunset: 0.6,
  dusk: 0.42,
  night: 0.1,
};

/** What the draw list needs to know of it. */
export interface WaterMesh {
  readonly positions: number;
  readonly normals: number;
  readonly colours: number;
  readonly indices: number;
  readonly vertexCount: number;
  readonly triangleCount: number;
}

/** Owns the fan's memory. */
export class WaterFan {
  readonly mesh: WaterMesh;
  readonly #kernels: Kernels;
  readonly #water: NonNullable<Scene['water']>;
  readonly #ripples: readonly {
    readonly x: number;
    readonly z: number;
    readonly length: number;
    readonly steep: number;
    readonly rate: number;
    readonly phase: number;
  }[];

  /** Colours of the water under this light. */
  readonly #deep: Rgb;
  readonly #shallow: Rgb;
  readonly #whitecaps: number;
  readonly #rain: number;

  constructor(kernels: Kernels, water: NonNullable<Scene['water']>, weather: Weather, light: Light) {
    const { wind } = weather;
    this.#kernels = kernels;
    this.#water = water;
    const shine = GLOW[light.time];
    this.#deep = scale(water.deep, shine);
    this.#shallow = mix(scale(water.shallow, shine), scale(water.deep, shine), 1 - shine);
    this.#rain = weather.kind === 'rain' || weather.kind === 'storm' ? weather.strength : 0;
    const { run } = kernels;
    const { ground } = water;
    run.layOutWater(
      COLUMNS,
      RINGS,
      kernels.upload(ground.heights),
      ground.side,
      ground.centre[0],
      ground.centre[1],
      ground.half,
    );
    this.mesh = {
      positions: run.waterPositions(),
      normals: run.waterNormals(),
      colours: run.waterColours(),
      indices: run.waterIndices(),
      vertexCount: COLUMNS * RINGS,
      triangleCount: (COLUMNS - 1) * (RINGS - 1) * 2,
    };
    // Ripples run mostly with the wind, the shorter the wilder; a calm pool keeps a fifth of them.
    const random = createRandom(7).child('ripples');
    const speed = Math.sqrt(wind[0] * wind[0] + wind[1] * wind[1]);
    const roll = water.waves.reduce((sum, w) => sum + w.amplitude, 0);
    const strength = Math.min(1, 0.1 + speed * 0.06 + roll * 0.7);
    // The wind that belongs to this sea (significant height = 0.0246 · U², Pierson and Moskowitz 1964), if it is stronger.
    const height = 4 * Math.sqrt(water.waves.reduce((sum, w) => sum + w.amplitude * w.amplitude * 0.5, 0));
    const force = height > 0.4 ? Math.max(speed, Math.sqrt(height / 0.0246)) : 0;
    this.#whitecaps = Math.max(0, Math.min(1, (force - 6) / 7));
    const heading = speed > 0.1 ? atan2(wind[0], wind[1]) : 0.4;
    this.#ripples = Array.from({ length: RIPPLES }, (_, i) => {
      const t = i / (RIPPLES - 1);
      const length = RIPPLE_LONGEST * (1 - t) ** 2 + RIPPLE_SHORTEST;
      const angle = heading + random.range(-1, 1) * (0.7 + 1.3 * t);
      return {
        x: sin(angle),
        z: cos(angle),
        length,
        steep: strength * (0.055 + 0.02 * random.next()),
        // Deep-water waves: ω = √(g k).
        rate: Math.sqrt((9.81 * 2 * Math.PI) / length),
        phase: random.range(0, 2 * Math.PI),
      };
    });
  }

  /** Place the fan and the waves for a camera and a time (s). The frame's constants must be written. */
  write(camera: Camera, time: number, wakes: readonly Wake[]): void {
    const { run, floats, words } = this.#kernels;
    const frame = run.framePointer() >>> 2;
    const water = this.#water;
    floats.set(camera.eye, frame + (layout.FRAME_EYE >>> 2));
    floats.set([...this.#deep, water.level, ...this.#shallow], frame + (layout.FRAME_WATER_DEEP >>> 2));
    words[frame + (layout.FRAME_WAKE_COUNT >>> 2)] = wakes.length;
    floats.set([this.#whitecaps, this.#rain], frame + (layout.FRAME_WHITECAPS >>> 2));
    const records = run.wakePointer() >>> 2;
    wakes.forEach((w, i) => {
      floats.set([w.x, w.z, ...w.direction, w.half, w.trail, w.strength, 0], records + (i * layout.WAKE_BYTES) / 4);
    });
    const big = water.waves.slice(0, layout.MAX_WAVES - RIPPLES);
    const base = run.wavePointer() >>> 2;
    const turn = 2 * Math.PI;
    const put = (
      i: number,
      x: number,
      z: number,
      amplitude: number,
      length: number,
      phase: number,
      steep: number,
    ): void => {
      // Whole turns change nothing; taking them off keeps the numbers small.
      const turns = phase / turn;
      floats.set([x / length, z / length, amplitude, turns - Math.floor(turns), length, steep, 0, 0], base + i * 8);
    };
    big.forEach((w, i) => {
      put(
        i,
        w.direction[0],
        w.direction[1],
        w.amplitude,
        w.wavelength,
        w.phase - w.frequency * time,
        (w.amplitude * turn) / w.wavelength,
      );
    });
    this.#ripples.forEach((r, i) => {
      put(big.length + i, r.x, r.z, 0, r.length, r.phase - r.rate * time, r.steep);
    });
    words[frame + (layout.FRAME_WAVE_COUNT >>> 2)] = big.length + RIPPLES;

    const { from, to } = azimuths(camera);
    const directions = run.waterDirections() >>> 2;
    for (let i = 0; i < COLUMNS; i++) {
      const a = from + ((to - from) * i) / (COLUMNS - 1);
      floats[directions + i * 2] = sin(a);
      floats[directions + i * 2 + 1] = cos(a);
    }
    const above = Math.max(Math.abs(camera.eye[1] - water.level), 0.25);
    const nearest = above * 0.3;
    const farthest = Math.max(5000, above * 900);
    // Equal ratios from ring to ring, by repeated multiplication.
    const ratio = nthRoot(farthest / nearest, RINGS - 2);
    let radius = nearest;
    run.waterRing(0, 0, nearest, big.length);
    for (let j = 1; j < RINGS; j++) {
      run.waterRing(j, radius, radius * (ratio - 1), big.length);
      radius *= ratio;
    }
  }
}

/** Range of headings (rad, from +Z towards +X) that the camera sees, with a margin; all round when it looks steeply down or up. */
const azimuths = (camera: Camera): { readonly from: number; readonly to: number } => {
  const middle = atan2(camera.forward[0], camera.forward[2]);
  let spread = 0;
  for (const sx of [-1, 1]) {
    for (const sy of [-1, 0, 1]) {
      const d: Vec3 = add(
        camera.forward,
        add(scale(camera.right, sx * camera.tanX), scale(camera.up, sy * camera.tanY)),
      );
      const flat = Math.sqrt(d[0] * d[0] + d[2] * d[2]);
      if (flat < 0.45) return { from: middle - Math.PI, to: middle + Math.PI };
      let off = Math.abs(atan2(d[0], d[2]) - middle);
      if (off > Math.PI) off = 2 * Math.PI - off;
      spread = Math.max(spread, off);
    }
  }
  const half = Math.min(Math.PI, spread * 1.05 + 0.06);
  return { from: middle - half, to: middle + half };
};

/** The n-th root of x > 1, by bisection (exact arithmetic only). */
const nthRoot = (x: number, n: number): number => {
  let low = 1;
  let high = 2;
  for (let i = 0; i < 50; i++) {
    const mid = (low + high) / 2;
    let power = 1;
    for (let k = 0; k < n && power < x; k++) power *= mid;
    if (power < x) low = mid;
    else high = mid;
  }
  return high;
};
