/** Instance records: how the kernels are told of one placed part. */
import * as layout from '../kernels/assembly/layout.ts';
import type { Kernels } from '../kernels/host.ts';
import type { SceneMaterial } from './scene.ts';

/** Where a part's mesh lies in the kernels' memory. */
export interface RecordSource {
  readonly positions: number;
  readonly normals: number;
  readonly colours: number;
  readonly indices: number;
  readonly vertexCount: number;
  readonly triangleCount: number;
}

/** What a part looks like, and whose it is. */
export interface RecordLook {
  /** Rest positions, for patterns. */
  readonly rest: number;
  /** Normals at rest, for patterns on what is skinned; absent: the normals themselves. */
  readonly restNormals?: number;
  readonly material: SceneMaterial;
  readonly tint: readonly [number, number, number];
  readonly coverage: number;
  readonly object: number;
  readonly flags: number;
  /** Opacity of a clear body that rays go through; absent: they do not. */
  readonly clear?: number;
  /** Where in the image it can be at most; absent: anywhere. */
  readonly limits?: ImageLimits;
}

/** Part of the image and of the depth that something cannot leave. */
export interface ImageLimits {
  /** px: left, right, top, bottom. */
  readonly box: readonly [number, number, number, number];
  /** Greatest 1/w. */
  readonly nearest: number;
}

const bits = (mask: number): number => (mask & 1) + ((mask >> 1) & 1) + ((mask >> 2) & 1) + ((mask >> 3) & 1);

/** Words of a record. */
const WORDS = layout.INSTANCE_BYTES >>> 2;

/** Write an instance record and, if it is to be seen, reserve its screen vertices. */
export const writeRecord = (
  kernels: Kernels,
  index: number,
  source: RecordSource,
  world: Float64Array,
  screen: Float64Array,
  visible: boolean,
  its: RecordLook,
): void => {
  placeRecord(kernels, index, source.vertexCount, world, screen, visible, its.limits);
  const { floats, words } = kernels;
  const base = (kernels.run.instancePointer() + index * layout.INSTANCE_BYTES) >>> 2;
  floats.set(world, base + (layout.INSTANCE_WORLD >>> 2));
  const word = (offset: number, value: number): void => {
    words[base + (offset >>> 2)] = value;
  };
  word(layout.INSTANCE_POSITIONS, source.positions);
  word(layout.INSTANCE_NORMALS, source.normals);
  word(layout.INSTANCE_COLOURS, source.colours);
  word(layout.INSTANCE_REST, its.rest);
  word(layout.INSTANCE_REST_NORMALS, its.material.pattern > 0 ? (its.restNormals ?? 0) : 0);
  word(layout.INSTANCE_INDICES, source.indices);
  word(layout.INSTANCE_VERTEX_COUNT, source.vertexCount);
  word(layout.INSTANCE_TRIANGLE_COUNT, source.triangleCount);
  const m = its.material;
  floats.set(its.tint, base + (layout.INSTANCE_TINT >>> 2));
  const number = (offset: number, value: number): void => {
    floats[base + (offset >>> 2)] = value;
  };
  number(layout.INSTANCE_SPECULAR_GAIN, 4 / Math.max(1, bits(its.coverage)));
  number(layout.INSTANCE_ROUGHNESS, m.roughness);
  number(layout.INSTANCE_METALNESS, m.metalness);
  number(layout.INSTANCE_SHEEN, m.sheen);
  number(layout.INSTANCE_TRANSLUCENCY, m.translucency);
  number(layout.INSTANCE_SKIN, m.skin);
  number(layout.INSTANCE_EMISSION, m.emission);
  number(layout.INSTANCE_PATTERN_SCALE, m.patternScale);
  word(layout.INSTANCE_PATTERN, m.pattern);
  number(layout.INSTANCE_CLEAR, its.clear ?? 0);
  word(layout.INSTANCE_COVERAGE, its.coverage);
  word(layout.INSTANCE_TWO_SIDED, m.twoSided ? 1 : 0);
  word(layout.INSTANCE_OBJECT, its.object);
  word(layout.INSTANCE_FLAGS, its.flags);
};

/** A copy of a record, for things that never change but their place on the screen. */
export const keepRecord = (kernels: Kernels, index: number): Uint32Array => {
  const base = (kernels.run.instancePointer() + index * layout.INSTANCE_BYTES) >>> 2;
  return kernels.words.slice(base, base + WORDS);
};
/** Write a kept record anew for a camera. */
export const restoreRecord = (
  kernels: Kernels,
  index: number,
  kept: Uint32Array,
  world: Float64Array,
  screen: Float64Array,
  visible: boolean,
  limits?: ImageLimits,
): void => {
  kernels.words.set(kept, (kernels.run.instancePointer() + index * layout.INSTANCE_BYTES) >>> 2);
  const vertexCount = kept[layout.INSTANCE_VERTEX_COUNT >>> 2]!;
  placeRecord(kernels, index, vertexCount, world, screen, visible, limits);
};

/** The part of a record that belongs to the camera: screen from model, room for the screen vertices, limits in the image. */
const placeRecord = (
  kernels: Kernels,
  index: number,
  vertexCount: number,
  world: Float64Array,
  screen: Float64Array,
  visible: boolean,
  limits?: ImageLimits,
): void => {
  const screenVertices = visible ? kernels.run.allocate(vertexCount * 16) : 0;
  const { floats, words } = kernels;
  const base = (kernels.run.instancePointer() + index * layout.INSTANCE_BYTES) >>> 2;
  for (let c = 0; c < 16; c += 4) {
    const x = world[c]!;
    const y = world[c + 1]!;
    const z = world[c + 2]!;
    const w = world[c + 3]!;
    for (let r = 0; r < 4; r++) {
      floats[base + c + r] = screen[r]! * x + screen[4 + r]! * y + screen[8 + r]! * z + screen[12 + r]! * w;
    }
  }
  words[base + (layout.INSTANCE_SCREEN_VERTICES >>> 2)] = screenVertices;
  const box = base + (layout.INSTANCE_BOX >>> 2);
  for (let k = 0; k < 4; k++) floats[box + k] = limits ? limits.box[k]! : 0;
  floats[base + (layout.INSTANCE_NEAREST >>> 2)] = limits ? limits.nearest : Number.POSITIVE_INFINITY;
};

/** Samples that a see-through part covers; parts differ, so that one glass does not hide another. Pairs lie opposite. */
export const coverageOf = (steps: number, part: number): number => {
  if (steps >= 4) return 15;
  if (steps === 2) return part & 1 ? 0b0110 : 0b1001;
  const one = 1 << (part & 3);
  return steps === 1 ? one : 15 ^ one;
};
