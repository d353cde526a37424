/** Light on single points beside the same formulas in double numbers: sun (Lambert, GGX), sky and ground, mirror, lamps, haze. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { Light } from '../../src/artifacts/stage.ts';
import { createRandom, type Random } from '../../src/foundation/random.ts';
import { normalize, type Vec3 } from '../../src/foundation/vec.ts';
import type { Kernels } from '../../src/kernels/host.ts';
import { cameraOf, lookFrom, unproject } from '../../src/render/camera.ts';
import { writeFrameConstants } from '../../src/render/frame-constants.ts';
import { writeLamps } from '../../src/render/lamps.ts';
import { place, QUIET, type TestMesh } from './instances.ts';
import { openProbe, type Probe, seedOf } from './probe.ts';

const seed = seedOf();
const WIDTH = 64;
const HEIGHT = 36;
/** Columns a surface fills. */
const BAND = 4;
const camera = cameraOf(lookFrom([2, 3, 7], [0.3, 0.4, 0], 0.7), WIDTH, HEIGHT);
const random = createRandom(seed);
const tone = (r: Random, high: number): Vec3 => [r.range(0.05, high), r.range(0.05, high), r.range(0.05, high)];
const lightRandom = random.child('light');
const light = {
  time: 'day',
  sun: {
    direction: normalize([lightRandom.range(-1, 1), lightRandom.range(0.3, 1), lightRandom.range(0.2, 1)]),
    colour: tone(lightRandom, 3),
    softness: 0.01,
    moon: false,
  },
  sky: {
    zenith: tone(lightRandom, 1),
    horizon: tone(lightRandom, 1),
    ambient: tone(lightRandom, 1.5),
    ground: tone(lightRandom, 0.6),
  },
  clouds: 0,
  stars: 0,
  fog: { colour: tone(lightRandom, 1), density: 0.05, start: 1, sunGlow: tone(lightRandom, 0.4) },
  exposure: lightRandom.range(0.3, 1),
  lamps: [],
} as unknown as Light;
const lamps = [0, 1, 2].map(() => ({
  position: [lightRandom.range(-3, 3), lightRandom.range(0, 3), lightRandom.range(1, 5)] as Vec3,
  intensity: tone(lightRandom, 4),
  range: lightRandom.range(4, 12),
}));

/** Upright bands of the image at random depths, with random normals, colours and materials. */
const bands = (): TestMesh[] =>
  Array.from({ length: WIDTH / BAND }, (_, n) => {
    const r = random.child(`band ${n}`);
    const depth = r.range(2, 30);
    const corner = (x: number, y: number): Vec3 => unproject(camera, x, y, depth + r.range(-0.2, 0.2));
    const corners = [
      corner(n * BAND, HEIGHT + 2),
      corner((n + 1) * BAND, HEIGHT + 2),
      corner((n + 1) * BAND, -2),
      corner(n * BAND, -2),
    ];
    const towards = camera.forward.map((v) => -v);
    const lean = (): number[] => [...normalize(towards.map((v) => v + r.range(-0.5, 0.5)) as unknown as Vec3)];
    return {
      positions: corners.flat(),
      indices: [0, 1, 2, 0, 2, 3],
      normals: corners.flatMap(lean),
      colours: corners.flatMap(() => [...tone(r, 0.9), r.range(0.6, 1)]),
      material: {
        roughness: r.range(0.5, 1),
        metalness: n % 4 === 0 ? 1 : 0,
        emission: n % 5 === 0 ? 0.5 : 0,
        castsShadow: false,
      },
    };
  });

/** Numbers of a group of four points lie in planes 16 bytes apart; see the kernels' points. */
const PLANES = {
  normal: [48, 64, 80],
  weight: [112],
  column: [128],
  shadow: [144],
  occlusion: [160],
  result: [176, 192, 208],
  albedo: [224, 240, 256],
  roughness: [272],
  world: [336, 352, 368],
  mirror: [384, 400, 416],
  lamp: [432, 448, 464],
  glint: [480, 496, 512],
  view: [576, 592, 608],
  away: [624],
} as const;
const GROUP_BYTES = 640;
type Point = Record<keyof typeof PLANES, number[]>;

const dot = (a: readonly number[], b: readonly number[]): number => a[0]! * b[0]! + a[1]! * b[1]! + a[2]! * b[2]!;
const unit = (a: readonly number[]): number[] => a.map((v) => v / Math.sqrt(dot(a, a)));
/** GGX times visibility (Hammon 2017). */
const ggx = (n: number[], v: number[], l: readonly number[], roughness: number): number => {
  const h = unit(v.map((x, k) => x + l[k]!));
  const a = roughness * roughness;
  const [ndl, ndv, ndh] = [Math.max(dot(n, l), 0), Math.max(dot(n, v), 0.001), Math.max(dot(n, h), 0)];
  const d = (a * a) / (Math.PI * (ndh * ndh * (a * a - 1) + 1) ** 2);
  return (d * 0.5) / (2 * ndl * ndv * (1 - a) + (ndl + ndv) * a);
};
const narkowicz = (x: number): number => Math.min(1, (x * (2.51 * x + 0.03)) / (x * (2.43 * x + 0.59) + 0.14));

/** What the formulas of docs/rendering.md say of a point's colour, after the tone curve. */
const expected = (p: Point, material: NonNullable<TestMesh['material']>): number[] => {
  const { sun, sky, fog, exposure } = light;
  const [n, v] = [p.normal, p.view];
  const rough = p.roughness[0]!;
  const metal = material.metalness ?? 0;
  const h = unit(v.map((x, k) => x + sun.direction[k]!));
  const ndl = Math.max(dot(n, sun.direction), 0);
  const ndv = Math.max(dot(n, v), 0.001);
  const schlick = (1 - Math.max(dot(v, h), 0)) ** 5;
  const shine = ndl * Math.min(ggx(n, v, sun.direction, rough), 120);
  const up = Math.min(Math.max(n[1]! * 0.5 + 0.5, 0), 1);
  // Karis 2014.
  const r = [1 - rough, rough * -0.0275 + 0.0425, rough * -0.572 + 1.04, rough * 0.022 - 0.04];
  const a004 = Math.min(r[0]! * r[0]!, 2 ** (-9.28 * ndv)) * r[0]! + r[1]!;
  const [scale, bias] = [a004 * -1.04 + r[2]!, Math.max(a004 * 1.04 + r[3]!, 0)];
  const clear = Math.exp(-((fog.density * Math.max(p.away[0]! - fog.start, 0)) ** 2));
  const against = Math.max(-dot(v, sun.direction), 0) ** 8;
  return [0, 1, 2].map((c) => {
    const albedo = p.albedo[c]!;
    const f0 = albedo * metal + 0.04 * (1 - metal);
    const diffuse = (albedo * (1 - metal)) / Math.PI;
    let radiance = sun.colour[c]! * (shine * (f0 + (1 - f0) * schlick) + ndl * diffuse);
    radiance += diffuse * (up * sky.ambient[c]! + (1 - up) * sky.ground[c]!);
    radiance += p.mirror[c]! * (f0 * scale + bias);
    radiance += p.lamp[c]! * albedo * (1 - metal) + p.glint[c]! * f0;
    radiance += (material.emission ?? 0) * albedo;
    radiance = radiance * clear + (1 - clear) * (fog.colour[c]! + against * fog.sunGlow[c]!);
    return narkowicz(radiance * exposure);
  });
};

/** Diffuse light (irradiance/π) and glints of the lamps at a point. */
const lampsAt = (p: Point): { readonly lamp: number[]; readonly glint: number[] } => {
  const lamp = [0, 0, 0];
  const glint = [0, 0, 0];
  for (const one of lamps) {
    const way = one.position.map((v, k) => v - p.world[k]!);
    const d2 = dot(way, way);
    const window = Math.max(1 - (d2 / (one.range * one.range)) ** 2, 0) ** 2;
    const l = unit(way);
    const ndl = Math.max(dot(p.normal, l), 0);
    const fall = window / Math.max(d2, 0.0025);
    const shine = Math.min(ggx(p.normal, p.view, l, p.roughness[0]!), 64);
    for (let c = 0; c < 3; c++) {
      lamp[c]! += (fall * ndl * one.intensity[c]!) / Math.PI;
      glint[c]! += ndl > 0 ? fall * ndl * shine * one.intensity[c]! : 0;
    }
  }
  return { lamp, glint };
};

describe(`light on points (SEED=${seed})`, () => {
  const meshes = bands();
  let before: Point[] = [];
  let after: Point[] = [];
  beforeAll(async () => {
    const probe = await openProbe();
    const { run } = probe;
    run.layOut(WIDTH, HEIGHT, 0);
    run.layOutSky(256);
    run.layOutShadows(256, 4);
    const kernels = probe as unknown as Kernels;
    const lampCount = writeLamps(probe.floats, run.lampPointer() >>> 2, camera, lamps);
    writeFrameConstants(kernels, camera, light, { ...QUIET, lampCount });
    for (let y = 0; y < 256; y++) run.skyRow(y);
    for (let y = 0; y < 32; y++) run.skyBlurRow(y);
    place(probe, meshes, camera);
    run.clearSamples();
    run.rasterInstances(0, meshes.length);
    run.clearBloom();
    run.beginRows();
    for (let y = 0; y < HEIGHT; y++) {
      run.emitStretch(y, 0, WIDTH);
      run.surfaceRow();
      run.patternRow();
      run.shadowRow(y);
      run.occlusionRow(y);
      run.mirrorRow(y);
      run.lampRow(y);
      if (y === 17) before = readPoints(probe);
      run.lightRow();
      if (y === 17) after = readPoints(probe);
      run.resolveStretch(y, 0, WIDTH);
    }
  });

  /** All whole pixels of the row in work. */
  const readPoints = (probe: Probe): Point[] => {
    const whole = new Int32Array(probe.words.buffer);
    return Array.from({ length: probe.run.pointsInWork() }, (_, i) => {
      const at = (probe.run.pointsPointer() + (i >> 2) * GROUP_BYTES + (i & 3) * 4) >>> 2;
      const read = (plane: keyof typeof PLANES): number[] =>
        PLANES[plane].map((o) => (plane === 'column' ? whole : probe.floats)[at + (o >>> 2)]!);
      return Object.fromEntries(Object.keys(PLANES).map((k) => [k, read(k as keyof typeof PLANES)])) as Point;
    }).filter((p) => p.weight[0] === 1);
  };

  it('gives each point its place, its normal and its way to the eye', () => {
    expect(before.length).toBeGreaterThan(30);
    for (const p of before) {
      const d = p.world.map((v, k) => v - camera.eye[k]!);
      const away = Math.sqrt(dot(d, d));
      expect(Math.abs(p.away[0]! / away - 1)).toBeLessThan(1e-4);
      expect(Math.abs(dot(p.view, d) / away + 1)).toBeLessThan(1e-4);
      expect(Math.abs(dot(p.normal, p.normal) - 1)).toBeLessThan(1e-4);
      // The ray through the pixel's middle.
      const ray = unproject(camera, p.column[0]! + 0.5, 17.5, 1).map((v, k) => v - camera.eye[k]!);
      expect(Math.abs(dot(unit(ray), p.view) + 1)).toBeLessThan(1e-5);
    }
  });

  it('multiplies the roughness of the material with the factor of the vertices', () => {
    for (const p of before) {
      const { material, colours } = meshes[Math.floor(p.column[0]! / BAND)]!;
      const factors = [3, 7, 11, 15].map((k) => colours![k]!);
      const factor = p.roughness[0]! / material!.roughness!;
      expect(factor).toBeGreaterThan(Math.min(...factors) - 0.01);
      expect(factor).toBeLessThan(Math.max(...factors) + 0.01);
    }
  });

  it('adds the light of lamps as the formulas say', () => {
    for (const p of before) {
      const { lamp, glint } = lampsAt(p);
      for (let c = 0; c < 3; c++) {
        expect(Math.abs(p.lamp[c]! - lamp[c]!)).toBeLessThan(1e-3 * (1 + lamp[c]!));
        // Four points are rough or not together.
        if (p.roughness[0]! < 0.75) expect(Math.abs(p.glint[c]! - glint[c]!)).toBeLessThan(2e-3 * (1 + glint[c]!));
      }
    }
  });

  it('lights points as the formulas say, within a thousandth of full scale', () => {
    expect(after.length).toBe(before.length);
    let colours = 0;
    after.forEach((p, i) => {
      const material = meshes[Math.floor(p.column[0]! / BAND)]!.material!;
      // Before the light their glints are those of the lamps.
      expected(before[i]!, material).forEach((value, c) => {
        expect(Math.abs(p.result[c]! - value), `point ${i}, channel ${c}`).toBeLessThan(1e-3);
        if (value > 0.02 && value < 0.98) colours++;
      });
    });
    expect(colours).toBeGreaterThan(60);
  });
});
