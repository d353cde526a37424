/** Collects the particles of one frame as the kernel wants them: projected, lit, veiled by haze, far ones first. */
import type { Light } from '../../artifacts/stage.ts';
import type { Rgb } from '../../foundation/colour.ts';
import { exp } from '../../foundation/exact.ts';
import type { Vec3 } from '../../foundation/vec.ts';
import { PARTICLE_BYTES } from '../../kernels/assembly/layout.ts';
import type { Kernels } from '../../kernels/host.ts';
import type { Camera } from '../camera.ts';
import type { PlacedLamp } from '../lamps.ts';

/** Shapes by their numbers in the kernel. */
export const SHAPES = { puff: 0, glow: 1, disc: 2, square: 3, bubble: 4, leaf: 5, flame: 6 } as const;

/** What a particle looks like. */
export interface Look {
  readonly shape: keyof typeof SHAPES;
  /** Radiance (given off or already lit), linear. */
  readonly colour: Rgb;
  readonly alpha: number;
  /** 0 covers what is behind, 1 adds to it. Default 0. */
  readonly adds?: number;
  /** Which of the puffs it is. */
  readonly seed?: number;
  /** m over which it fades before what it touches; default its radius. */
  readonly soft?: number;
}

/** Most particles of one frame. */
export const MOST_PARTICLES = 50_000;
const FLOATS = PARTICLE_BYTES / 4;
/** Exposed radiance above which light blooms, as in the kernels. */
const BLOOMS = 2;

/** One frame's particles. */
export class ParticleSink {
  readonly camera: Camera;
  readonly #light: Light;
  readonly #lamps: readonly PlacedLamp[];
  #records = new Float32Array(FLOATS * 256);
  #count = 0;
  readonly #width: number;

  constructor(camera: Camera, width: number, light: Light, lamps: readonly PlacedLamp[]) {
    this.camera = camera;
    this.#width = width;
    this.#light = light;
    this.#lamps = lamps;
  }

  /** Factor that makes an exposed brightness a radiance: flames look alike by day and by night. */
  get perExposure(): number {
    return 1 / this.#light.exposure;
  }

  /** The sun's direction and the radiance of a beam of it, 0 where it is covered. */
  get sun(): { readonly direction: Vec3; readonly colour: Rgb } {
    return this.#light.sun;
  }

  /** How many there are. */
  get count(): number {
    return this.#count;
  }

  /** Radiance of something pale in all directions at a place: sun, sky, and the lamps near it. */
  lit(at: Vec3, albedo: Rgb): Rgb {
    const { sun, sky } = this.#light;
    const sum: [number, number, number] = [0, 0, 0];
    for (let k = 0; k < 3; k++) sum[k] = sun.colour[k]! * 0.42 + sky.ambient[k]! * 0.75 + sky.ground[k]! * 0.25;
    for (const lamp of this.#lamps) {
      const dx = lamp.position[0] - at[0];
      const dy = lamp.position[1] - at[1];
      const dz = lamp.position[2] - at[2];
      const d2 = dx * dx + dy * dy + dz * dz;
      const relative = d2 / (lamp.range * lamp.range);
      if (relative >= 1) continue;
      const fall = ((1 - relative * relative) * (1 - relative * relative)) / Math.max(d2, 0.09);
      for (let k = 0; k < 3; k++) sum[k] = sum[k]! + lamp.intensity[k]! * fall * 0.5;
    }
    return [(albedo[0] * sum[0]) / Math.PI, (albedo[1] * sum[1]) / Math.PI, (albedo[2] * sum[2]) / Math.PI];
  }

  /** A round one, `radius` in m; never thinner than a pixel (then fainter). */
  ball(at: Vec3, radius: number, look: Look): void {
    const { right, up } = this.camera;
    this.shape(
      at,
      [right[0] * radius, right[1] * radius, right[2] * radius],
      [-up[0] * radius, -up[1] * radius, -up[2] * radius],
      look,
      radius,
    );
  }

  /** A streak: `half` its way during half the exposure (m), and half its width (m). */
  streak(at: Vec3, half: Vec3, width: number, look: Look): void {
    const { eye } = this.camera;
    const view: Vec3 = [at[0] - eye[0], at[1] - eye[1], at[2] - eye[2]];
    const x = half[1] * view[2] - half[2] * view[1];
    const y = half[2] * view[0] - half[0] * view[2];
    const z = half[0] * view[1] - half[1] * view[0];
    const length = Math.sqrt(x * x + y * y + z * z);
    const reach = Math.sqrt(half[0] * half[0] + half[1] * half[1] + half[2] * half[2]);
    if (length < 1e-9 || reach < width) {
      this.ball(at, width, look);
      return;
    }
    const k = width / length;
    this.shape(at, [x * k, y * k, z * k], half, look, width);
  }

  /** A flat one spanned by two half axes in the world (m), seen from both sides. `radius`: how far it reaches, for its fading. */
  shape(at: Vec3, across: Vec3, along: Vec3, look: Look, radius: number): void {
    if (this.#count >= MOST_PARTICLES || look.alpha <= 0.003) return;
    const { eye, right, up, forward, tanX } = this.camera;
    const dx = at[0] - eye[0];
    const dy = at[1] - eye[1];
    const dz = at[2] - eye[2];
    const away = dx * forward[0] + dy * forward[1] + dz * forward[2];
    if (away < 0.12) return;
    const width = this.#width;
    const height = this.camera.height;
    const perMetre = width / (2 * tanX * away);
    const x = width / 2 + (dx * right[0] + dy * right[1] + dz * right[2]) * perMetre;
    const y = height / 2 - (dx * up[0] + dy * up[1] + dz * up[2]) * perMetre;
    let ux = (across[0] * right[0] + across[1] * right[1] + across[2] * right[2]) * perMetre;
    let uy = -(across[0] * up[0] + across[1] * up[1] + across[2] * up[2]) * perMetre;
    let vx = (along[0] * right[0] + along[1] * right[1] + along[2] * right[2]) * perMetre;
    let vy = -(along[0] * up[0] + along[1] * up[1] + along[2] * up[2]) * perMetre;
    let { alpha } = look;
    // Nothing is thinner than about a pixel: what would be is fainter.
    const first = Math.sqrt(ux * ux + uy * uy);
    const second = Math.sqrt(vx * vx + vy * vy);
    const least = 0.7;
    if (first < least) {
      alpha *= Math.max(first, 0.02) / least;
      [ux, uy] =
        first < 1e-6
          ? second > 1e-6
            ? [(-vy / second) * least, (vx / second) * least]
            : [least, 0]
          : [(ux / first) * least, (uy / first) * least];
    }
    if (second < least) {
      alpha *= Math.max(second, 0.02) / least;
      [vx, vy] = second < 1e-6 ? [-uy, ux] : [(vx / second) * least, (vy / second) * least];
    }
    let area = ux * vy - uy * vx;
    const lengths = Math.sqrt((ux * ux + uy * uy) * (vx * vx + vy * vy));
    if (Math.abs(area) < lengths * 0.06) {
      // Seen from its edge: a line.
      const l = Math.sqrt(vx * vx + vy * vy);
      const grown = Math.max(l, Math.sqrt(ux * ux + uy * uy));
      const [ax, ay] = l * l >= ux * ux + uy * uy ? [vx / l, vy / l] : [ux / (grown || 1), uy / (grown || 1)];
      [vx, vy] = [ax * grown, ay * grown];
      const thin = Math.max(least, grown * 0.06);
      [ux, uy] = [ay * thin, -ax * thin];
      area = ux * vy - uy * vx;
    }
    const halfWidth = Math.abs(ux) + Math.abs(vx) + 1;
    const halfHeight = Math.abs(uy) + Math.abs(vy) + 1;
    if (x + halfWidth < 0 || x - halfWidth > width || y + halfHeight < 0 || y - halfHeight > height) return;
    const { fog, exposure } = this.#light;
    const distance = Math.sqrt(dx * dx + dy * dy + dz * dz);
    const way = fog.density * Math.max(0, distance - fog.start);
    const clear = exp(-way * way);
    const adds = look.adds ?? 0;
    if ((this.#count + 1) * FLOATS > this.#records.length) {
      const more = new Float32Array(this.#records.length * 2);
      more.set(this.#records);
      this.#records = more;
    }
    const o = this.#count++ * FLOATS;
    const r = this.#records;
    r[o] = x;
    r[o + 1] = y;
    r[o + 2] = vy / area;
    r[o + 3] = -vx / area;
    r[o + 4] = -uy / area;
    r[o + 5] = ux / area;
    r[o + 6] = halfWidth;
    r[o + 7] = halfHeight;
    r[o + 8] = away;
    r[o + 9] = 1 / Math.max(look.soft ?? radius, 0.004);
    let top = 0;
    for (let k = 0; k < 3; k++) {
      const own = look.colour[k]! * exposure;
      const veiled = adds > 0.5 ? own : own * clear + fog.colour[k]! * exposure * (1 - clear);
      r[o + 10 + k] = veiled;
      top = Math.max(top, veiled);
    }
    // What shines pierces the haze better than what is lit.
    r[o + 13] = alpha * (adds > 0.5 ? Math.sqrt(clear) : 1);
    r[o + 14] = SHAPES[look.shape];
    r[o + 15] = (look.seed ?? 0) * 61;
    r[o + 16] = top > BLOOMS ? (Math.min(top, 24) - BLOOMS) / top : 0;
    r[o + 17] = adds;
    r[o + 18] = 1 / Math.max(0.7, Math.min(Math.sqrt(ux * ux + uy * uy), Math.sqrt(vx * vx + vy * vy)));
  }

  /** Put all into the kernels' memory, far ones first; returns the address. The caller gives the memory back. */
  write(kernels: Kernels): number {
    const records = this.#records;
    const order = Array.from({ length: this.#count }, (_, i) => i);
    order.sort((a, b) => records[b * FLOATS + 8]! - records[a * FLOATS + 8]! || a - b);
    const start = kernels.run.allocate(this.#count * PARTICLE_BYTES);
    const floats = kernels.floats;
    const words = kernels.words;
    order.forEach((from, to) => {
      const o = (start >>> 2) + to * FLOATS;
      floats.set(records.subarray(from * FLOATS, from * FLOATS + FLOATS), o);
      words[o + 14] = records[from * FLOATS + 14]!;
    });
    return start;
  }
}
