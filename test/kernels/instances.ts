/** Meshes and instance records for tests of single kernels. */

import type { Kernels } from '../../src/kernels/host.ts';
import type { Camera } from '../../src/render/camera.ts';
import { screenMatrix } from '../../src/render/camera.ts';
import type { FrameSettings } from '../../src/render/frame-constants.ts';
import { writeRecord } from '../../src/render/instance-record.ts';
import { NO_FLASH } from '../../src/render/lightning.ts';
import type { SceneMaterial } from '../../src/render/scene.ts';
import type { Probe } from './probe.ts';

/** A frame in which nothing happens: what tests do not say otherwise. */
export const QUIET: FrameSettings = {
  time: 0,
  occlusion: false,
  bloom: false,
  indoor: false,
  wetness: 0,
  wind: 0,
  seed: 1,
  lampCount: 0,
  cascades: undefined,
  wonder: 0,
  flash: NO_FLASH,
};

/** A surface like any other. */
export const PLAIN: SceneMaterial = {
  roughness: 1,
  metalness: 0,
  sheen: 0,
  translucency: 0,
  skin: 0,
  emission: 0,
  opacity: 1,
  twoSided: false,
  castsShadow: true,
  pattern: 0,
  patternScale: 1,
};
const STILL = new Float64Array([1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1]);

/** Corners (x, y, z each), triangles, and what else may be: normals and linear colours with the factor on roughness. */
export interface TestMesh {
  readonly positions: readonly number[];
  readonly indices: readonly number[];
  readonly normals?: readonly number[];
  readonly colours?: readonly number[];
  readonly material?: Partial<SceneMaterial>;
  readonly coverage?: number;
}

/** Screen matrix under which a corner (x·w, y·w, w) lies at pixel (x, y) and distance w. */
export const PIXELS = new Float64Array([256, 0, 0, 0, 0, 256, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0]);

/** Puts meshes into the kernels' memory as instances 0, 1, …; seen by a camera or through a screen matrix. */
export const place = (probe: Probe, meshes: readonly TestMesh[], view: Camera | Float64Array): void => {
  const screen = view instanceof Float64Array ? view : screenMatrix(view);
  meshes.forEach((mesh, i) => {
    const count = mesh.positions.length / 3;
    const positions = new Float32Array(count * 4);
    const normals = new Int16Array(count * 4);
    const colours = new Uint16Array(count * 4);
    for (let v = 0; v < count; v++) {
      for (let k = 0; k < 3; k++) {
        positions[v * 4 + k] = mesh.positions[v * 3 + k]!;
        normals[v * 4 + k] = Math.round(32767 * (mesh.normals?.[v * 3 + k] ?? (k === 2 ? 1 : 0)));
      }
      positions[v * 4 + 3] = 1;
      for (let k = 0; k < 4; k++) colours[v * 4 + k] = Math.round(Math.sqrt(mesh.colours?.[v * 4 + k] ?? 1) * 32767);
    }
    const source = {
      positions: probe.upload(positions),
      normals: probe.upload(normals),
      colours: probe.upload(colours),
      indices: probe.upload(new Uint32Array(mesh.indices)),
      vertexCount: count,
      triangleCount: mesh.indices.length / 3,
    };
    writeRecord(probe as unknown as Kernels, i, source, STILL, screen, true, {
      rest: source.positions,
      material: { ...PLAIN, ...mesh.material },
      tint: [1, 1, 1],
      coverage: mesh.coverage ?? 15,
      object: i + 1,
      flags: 0,
    });
  });
};

/** Triangle of every sample (four a pixel): instance · 2¹⁹ + triangle; −1 where there is none. */
export const samplesOf = (probe: Probe, width: number, height: number): Int32Array => {
  const at = probe.run.identitiesPointer();
  return new Int32Array(probe.bytes.slice(at, at + width * height * 16).buffer);
};
/** 1/w of every sample. */
export const inverseDepthsOf = (probe: Probe, width: number, height: number): Float32Array => {
  const at = probe.run.depthsPointer();
  return new Float32Array(probe.bytes.slice(at, at + width * height * 16).buffer);
};
/** Offsets of the four samples from a pixel's corner, 1/256 px. */
export const SAMPLES = [
  [96, 32],
  [224, 96],
  [32, 160],
  [160, 224],
] as const;
