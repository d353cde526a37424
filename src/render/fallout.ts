/** Rain and snow: drops and flakes at places that follow from their number and the time alone, drawn as small see-through quads. */
import type { Light, Weather } from '../artifacts/stage.ts';
import { sin } from '../foundation/exact.ts';
import { createRandom } from '../foundation/random.ts';
import type { Vec3 } from '../foundation/vec.ts';
import type { Kernels } from '../kernels/host.ts';
import type { Camera } from './camera.ts';
import type { WaterMesh } from './water-fan.ts';

/** Drops fill a box of this size (m) round a point before the camera, repeated for ever. */
const BOX = { rain: [16, 11, 16], snow: [15, 10, 15] } as const;
const MOST = { rain: 5200, snow: 5200 } as const;
/** m/s downwards: medium rain, large flakes. */
const FALL = { rain: 8.5, snow: 1.1 } as const;
/** Time the shutter is open for drawing streaks, s. */
const SHUTTER = 1 / 50;

/** What falls from the sky of a stage, if anything. */
export const falloutOf = (weather: Weather): 'rain' | 'snow' | undefined =>
  weather.kind === 'rain' || weather.kind === 'storm' ? 'rain' : weather.kind === 'snow' ? 'snow' : undefined;

/** Owns the drops' memory. */
export class Fallout {
  readonly mesh: WaterMesh;
  readonly #kernels: Kernels;
  readonly #kind: 'rain' | 'snow';
  readonly #weather: Weather;
  /** Start of each in its box (0–1), its own speed factor and phase. */
  readonly #drops: Float32Array;
  readonly #count: number;

  constructor(kernels: Kernels, kind: 'rain' | 'snow', weather: Weather, light: Light, seed: number) {
    this.#kernels = kernels;
    this.#kind = kind;
    this.#weather = weather;
    this.#count = Math.round(MOST[kind] * Math.min(1, 0.15 + 0.85 * weather.strength));
    const random = createRandom(seed).child(kind);
    this.#drops = Float32Array.from({ length: this.#count * 5 }, () => random.next());
    const vertices = this.#count * 4;
    const { run } = kernels;
    const indices = new Uint32Array(this.#count * 6);
    for (let i = 0; i < this.#count; i++)
      indices.set([i * 4, i * 4 + 1, i * 4 + 2, i * 4, i * 4 + 2, i * 4 + 3], i * 6);
    const normals = new Int16Array(vertices * 4);
    const colours = new Uint16Array(vertices * 4);
    const { ambient } = light.sky;
    const [gain, sun] = kind === 'rain' ? [0.42, 0.05] : [0.55, 0.26];
    const colour = [0, 1, 2].map((k) => ambient[k]! * gain + light.sun.colour[k]! * sun);
    for (let i = 0; i < vertices; i++) {
      normals[i * 4 + 1] = 32767;
      for (let k = 0; k < 3; k++) colours[i * 4 + k] = Math.round(Math.sqrt(Math.min(colour[k]!, 3.9)) * 32767);
      colours[i * 4 + 3] = 32767;
    }
    this.mesh = {
      positions: run.allocate(vertices * 16),
      normals: kernels.upload(normals),
      colours: kernels.upload(colours),
      indices: kernels.upload(indices),
      vertexCount: vertices,
      triangleCount: this.#count * 2,
    };
  }

  /** Put every drop where it is at a time (s), within the box before the camera. */
  write(camera: Camera, time: number): void {
    const floats = this.#kernels.floats;
    const box = BOX[this.#kind];
    const snow = this.#kind === 'snow';
    const [windX, windZ] = this.#weather.wind;
    const middle = [0, 1, 2].map((k) => camera.eye[k]! + camera.forward[k]! * box[2] * 0.42) as unknown as Vec3;
    const pixel = (2 * camera.tanY) / camera.height;
    let o = this.mesh.positions >>> 2;
    const wrap = (x: number, centre: number, size: number): number => {
      const low = centre - size / 2;
      return low + (x - low) - Math.floor((x - low) / size) * size;
    };
    for (let i = 0; i < this.#count; i++) {
      const d = i * 5;
      const own = 0.8 + 0.4 * this.#drops[d + 3]!;
      const phase = this.#drops[d + 4]! * 6.2831853;
      const fall = FALL[this.#kind] * own;
      const drift = snow ? 0.16 * sin(time * (1.1 + own) + phase) : 0;
      const x = wrap(this.#drops[d]! * box[0] + windX * (snow ? 0.6 : 0.8) * time + drift, middle[0], box[0]);
      const y = wrap(this.#drops[d + 1]! * box[1] - fall * time, middle[1], box[1]);
      const z = wrap(this.#drops[d + 2]! * box[2] + windZ * (snow ? 0.6 : 0.8) * time + drift * 0.7, middle[2], box[2]);
      const dx = x - camera.eye[0];
      const dy = y - camera.eye[1];
      const dz = z - camera.eye[2];
      const distance = Math.sqrt(dx * dx + dy * dy + dz * dz);
      // Half the streak along its way, half its width across the view.
      let ax: number;
      let ay: number;
      let az: number;
      let width: number;
      if (snow) {
        width = Math.max(0.006 * own, distance * pixel * 0.8);
        ax = camera.up[0] * width;
        ay = camera.up[1] * width;
        az = camera.up[2] * width;
      } else {
        width = Math.max(0.0012, distance * pixel * 0.55);
        ax = windX * 0.4 * SHUTTER;
        ay = -fall * 0.5 * SHUTTER;
        az = windZ * 0.4 * SHUTTER;
      }
      let sx = ay * dz - az * dy;
      let sy = az * dx - ax * dz;
      let sz = ax * dy - ay * dx;
      const length = Math.sqrt(sx * sx + sy * sy + sz * sz) || 1;
      const s = distance < 0.35 ? 0 : width / length;
      sx *= s;
      sy *= s;
      sz *= s;
      // Rain: a thin rectangle; snow: a diamond.
      const corners = snow
        ? [x + ax, y + ay, z + az, x + sx, y + sy, z + sz, x - ax, y - ay, z - az, x - sx, y - sy, z - sz]
        : [
            x + ax + sx,
            y + ay + sy,
            z + az + sz,
            x + ax - sx,
            y + ay - sy,
            z + az - sz,
            x - ax - sx,
            y - ay - sy,
            z - az - sz,
            x - ax + sx,
            y - ay + sy,
            z - az + sz,
          ];
      for (let k = 0; k < 4; k++) {
        floats[o] = corners[k * 3]!;
        floats[o + 1] = corners[k * 3 + 1]!;
        floats[o + 2] = corners[k * 3 + 2]!;
        floats[o + 3] = 1;
        o += 4;
      }
    }
  }
}
