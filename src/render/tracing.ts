/** The ray tracer's host: trees of meshes, records of everything that stands or moves, patterns of rays, lamps with shadows. */
import type { Light } from '../artifacts/stage.ts';
import { luminance } from '../foundation/colour.ts';
import { cos, sin } from '../foundation/exact.ts';
import { add, cross, dot, normalize, sub, type Vec3 } from '../foundation/vec.ts';
import * as base from '../kernels/assembly/layout.ts';
import * as layout from '../kernels/assembly/trace-layout.ts';
import type { Kernels } from '../kernels/host.ts';
import type { Camera } from './camera.ts';
import type { Drawable, DrawLists, LoadedMesh } from './draw-list.ts';
import { coverageOf } from './instance-record.ts';
import type { PackedMesh } from './packed-mesh.ts';
import { writeJointMatrix } from './pose.ts';
import type { Scene, SceneMaterial } from './scene.ts';

/** Radius of a lamp, m: large enough for soft shadows. */
const LAMP_RADIUS = 0.12;
/** Lamps weaker than this share of the strongest cast no shadows. */
const WEAK_LAMP = 0.02;
/** Opacity from which on a thing shows in mirrors. */
const MIRRORED = 0.7;

/** Translucency from which on something with two sides is a leaf, and which of the four kinds of rays it stops. */
const LEAF = 0.05;
const LEAF_STOPS = 0b0111;
const LEAF_CLOSES = 0b0101;

/** Follows rays through a scene. One per renderer. */
export class Tracing {
  readonly #kernels: Kernels;
  readonly #scene: Scene;
  readonly #lists: DrawLists;
  /** Address and size of each mesh's tree. */
  readonly #trees: readonly { readonly tree: number; readonly bytes: number }[];
  readonly #standing: number;

  constructor(kernels: Kernels, scene: Scene, lists: DrawLists, width: number, height: number) {
    this.#kernels = kernels;
    this.#scene = scene;
    this.#lists = lists;
    const { run } = kernels;
    run.layOutTracing(width, height);
    this.#trees = scene.meshes.map((mesh, i) => {
      const loaded = lists.loaded[i]!;
      const tree = run.buildMeshTree(loaded.positions, loaded.indices, mesh.triangleCount);
      return { tree, bytes: run.meshTreeBytes() };
    });
    lists.clear = new Set(
      scene.models
        .flatMap((model) => model.parts)
        .filter(({ mesh, material }) => isClear(material) && isSolid(scene.meshes[mesh]!))
        .map(({ mesh }) => mesh),
    );
    run.setClearBodies(lists.clear.size > 0 ? 1 : 0);
    this.#standing = this.#place(lists.standing);
  }

  /** Trace what the camera sees (whose samples are drawn) of a frame; lamps and frame constants are written. */
  trace(frame: number, camera: Camera, light: Light): void {
    const { run } = this.#kernels;
    run.beginTracing();
    run.setTrees(this.#standing, this.#place([...this.#lists.movingAt(frame)]));
    this.#writeLamps(camera);
    writePatterns(this.#kernels, light);
    const floats = this.#kernels.floats;
    floats[(run.settingsPointer() + layout.SETTING_REACH) >>> 2] = reachOf(camera);
    run.beginGathering();
    const half = camera.height >> 1;
    for (let y = 0; y < half; y++) run.traceHalfRow(y);
    for (let y = 0; y < camera.height; y++) run.traceFullRow(y);
    for (let y = 0; y < half; y++) run.smoothHalfRow(y);
    for (let y = 0; y < camera.height; y++) run.smoothSunRow(y);
  }

  /** Write records of drawables and the tree over them; returns its root. */
  #place(items: readonly Drawable[]): number {
    const { run } = this.#kernels;
    const shown = items.filter((item) => this.#trees[item.mesh]!.tree !== 0);
    const first = run.allocate(Math.max(1, shown.length) * layout.TRACED_BYTES);
    shown.forEach((item, i) => {
      this.#write(first + i * layout.TRACED_BYTES, item);
    });
    run.placeTraced(first, shown.length);
    return run.treeOfTraced(first, shown.length);
  }

  #write(record: number, item: Drawable): void {
    const loaded = this.#lists.loaded[item.mesh]!;
    let { tree } = this.#trees[item.mesh]!;
    let { normals } = loaded;
    let world = item.matrix;
    if (item.skinned) {
      const posed = this.#pose(item, loaded);
      tree = posed.tree;
      normals = posed.normals;
      world = UNMOVED;
    }
    const { floats, words } = this.#kernels;
    const m = item.material;
    floats.set(world, (record + layout.TRACED_WORLD) >>> 2);
    const word = (offset: number, value: number): void => {
      words[(record + offset) >>> 2] = value;
    };
    const number = (offset: number, value: number): void => {
      floats[(record + offset) >>> 2] = value;
    };
    const coverage = coverageOf(Math.min(4, Math.max(1, Math.round(m.opacity * 4))), item.mesh);
    const leaf = m.twoSided && m.translucency > LEAF;
    word(layout.TRACED_TREE, tree);
    word(
      layout.TRACED_MASK,
      (m.castsShadow ? (leaf ? coverage & LEAF_STOPS : coverage) * layout.RAYS_SHADOW : 0) |
        ((leaf ? coverage & LEAF_CLOSES : coverage) * layout.RAYS_LIGHT) |
        (m.opacity > MIRRORED ? layout.RAYS_MIRROR : 0) |
        layout.RAYS_SEEN,
    );
    word(layout.TRACED_INDICES, loaded.indices);
    word(layout.TRACED_COLOURS, loaded.colours);
    word(layout.TRACED_NORMALS, normals);
    number(layout.TRACED_TRANSLUCENCY, leaf ? m.translucency : 0);
    number(layout.TRACED_OPACITY, m.opacity);
    number(layout.TRACED_CLEAR, this.#lists.clear.has(item.mesh) ? m.opacity : 0);
    number(layout.TRACED_METALNESS, m.metalness);
    floats.set(item.tint, (record + layout.TRACED_TINT) >>> 2);
    number(layout.TRACED_EMISSION, m.emission);
  }

  /** A skinned mesh in its pose: vertices in the world, and a copy of the tree measured anew. */
  #pose(item: Drawable, loaded: LoadedMesh): { readonly tree: number; readonly normals: number } {
    const { run } = this.#kernels;
    const { model, poses } = item.skinned!;
    const { vertexCount } = this.#scene.meshes[item.mesh]!;
    const palette = run.allocate(model.joints.length * 64);
    const positions = run.allocate(vertexCount * 16);
    const normals = run.allocate(vertexCount * 8);
    const { tree, bytes } = this.#trees[item.mesh]!;
    const copy = run.allocate(bytes);
    const { floats } = this.#kernels;
    poses.forEach((pose, j) => {
      writeJointMatrix(floats, (palette >>> 2) + j * 16, pose, model.joints[j]!.position);
    });
    run.skinVertices(
      vertexCount,
      loaded.positions,
      loaded.normals,
      loaded.joints,
      loaded.weights,
      palette,
      positions,
      normals,
    );
    this.#kernels.bytes.copyWithin(copy, tree, tree + bytes);
    run.refitMesh(copy, positions, loaded.indices);
    return { tree: copy, normals };
  }

  /** Choose the lamps whose shadows are traced: those that matter most where the camera looks. */
  #writeLamps(camera: Camera): void {
    const { run, floats, words } = this.#kernels;
    const settings = run.settingsPointer();
    const count = words[(run.framePointer() + base.FRAME_LAMP_COUNT) >>> 2]!;
    const heart = camera.eye.map((e, k) => e + camera.forward[k]! * camera.focus);
    const lamps = Array.from({ length: count }, (_, i) => {
      const at = (run.lampPointer() + i * base.LAMP_BYTES) >>> 2;
      const away2 = heart.reduce((sum, h, k) => sum + (h - floats[at + k]!) ** 2, 0);
      const colour: Vec3 = [floats[at + 4]!, floats[at + 5]!, floats[at + 6]!];
      return { at, weight: luminance(colour) / (1 + away2) };
    }).sort((a, b) => b.weight - a.weight || a.at - b.at);
    const least = (lamps[0]?.weight ?? 0) * WEAK_LAMP;
    for (let k = 0; k < layout.TRACED_LAMPS; k++) {
      const lamp = lamps[k];
      const chosen = lamp !== undefined && lamp.weight > least;
      words[((settings + layout.SETTING_LAMPS) >>> 2) + k] = chosen ? lamp.at * 4 : 0;
      floats[((settings + layout.SETTING_LAMP_RADII) >>> 2) + k] = LAMP_RADIUS;
      // The lamp knows its place among those with shadows.
      if (chosen) words[lamp.at + 7] = k + 1;
    }
  }
}

/** Smooth and see-through, with a front only: rays are bent at it. */
const isClear = (m: SceneMaterial): boolean => m.opacity < 1 && m.roughness <= 0.2 && m.emission < 0.05 && !m.twoSided;

/** Flattest body, as the ratio of its shortest side to its longest, and farthest radius (m) that rays are bent in. */
const FLATTEST = 0.12;
const LARGEST = 1.5;
/** Is a mesh a closed body, neither a pane nor larger than what one can hold? Panes are drawn by covering samples: they bend nothing. */
const isSolid = (mesh: PackedMesh): boolean => {
  if (mesh.radius > LARGEST || mesh.skin) return false;
  const low = [0, 1, 2].map(() => Number.POSITIVE_INFINITY);
  const high = low.map((x) => -x);
  const corner = (i: number): Vec3 => {
    const o = mesh.indices[i]! * 4;
    return [mesh.positions[o]!, mesh.positions[o + 1]!, mesh.positions[o + 2]!];
  };
  // The directed areas of a closed surface cancel out.
  let sum: Vec3 = [0, 0, 0];
  let area = 0;
  for (let t = 0; t < mesh.indices.length; t += 3) {
    const [a, b, c] = [corner(t), corner(t + 1), corner(t + 2)];
    const directed = cross(sub(b, a), sub(c, a));
    sum = add(sum, directed);
    area += Math.sqrt(dot(directed, directed));
    for (const p of [a, b, c]) {
      for (let k = 0; k < 3; k++) {
        low[k] = Math.min(low[k]!, p[k]!);
        high[k] = Math.max(high[k]!, p[k]!);
      }
    }
  }
  const sides = [0, 1, 2].map((k) => high[k]! - low[k]!);
  return dot(sum, sum) < (area * 0.01) ** 2 && Math.min(...sides) > Math.max(...sides) * FLATTEST;
};

/** m: how far the hemisphere is searched for what takes light away and throws it back. */
const reachOf = (camera: Camera): number => Math.min(Math.max(camera.focus * camera.tanY * 0.35, 0.1), 2.5);

/** Order in which a 4×4 block is filled so that neighbours differ most (Bayer 1973). */
const BAYER = [0, 8, 2, 10, 12, 4, 14, 6, 3, 11, 1, 9, 15, 7, 13, 5];
const GOLDEN_ANGLE = 2.399963;

/**
 * Directions of rays for each place in a block of 4×4 pixels. Each place covers disc or hemisphere evenly with few rays, and all
 * sixteen together do so with many: rings are shared out among the places, each of which is turned by its own angle.
 */
const writePatterns = (kernels: Kernels, light: Light): void => {
  const { run, floats } = kernels;
  const settings = run.settingsPointer();
  const sun = light.sun.direction;
  // Two axes across the direction of the sun, and its disc as wide as the shadow maps' filters take it.
  const u = normalize(cross(sun, Math.abs(sun[1]) < 0.9 ? [0, 1, 0] : [1, 0, 0]));
  const v = cross(sun, u);
  const radius = light.sun.softness * 2 + 0.012;
  for (let p = 0; p < layout.RAY_PATTERNS; p++) {
    const ring = (BAYER[p]! + 0.5) / layout.RAY_PATTERNS;
    const turn = (BAYER[((p & 12) + 4 + ((p + 2) & 3)) & 15]! / layout.RAY_PATTERNS) * 2 * Math.PI;
    for (let k = 0; k < layout.SUN_RAYS; k++) {
      // The first few are spread over all rings. Weights fall to nothing at the rim: density 1 − r².
      const order =
        k < layout.SUN_FIRST ? k * 3 + 1 : Math.floor((k - layout.SUN_FIRST) / 2) * 3 + ((k & 1) === 0 ? 0 : 2);
      const r = radius * Math.sqrt(1 - Math.sqrt(1 - (order + ring) / layout.SUN_RAYS));
      const angle = order * GOLDEN_ANGLE + turn;
      const [x, y] = [r * cos(angle), r * sin(angle)];
      const direction = normalize([0, 1, 2].map((i) => sun[i]! + u[i]! * x + v[i]! * y) as unknown as Vec3);
      floats.set(direction, ((settings + layout.SETTING_SUN_RAYS) >>> 2) + (p * layout.SUN_RAYS + k) * 4);
    }
    for (let k = 0; k < layout.SKY_RAYS; k++) {
      const r2 = (k + ring) / layout.SKY_RAYS;
      const angle = k * GOLDEN_ANGLE + turn;
      const r = Math.sqrt(r2);
      const at = ((settings + layout.SETTING_SKY_RAYS) >>> 2) + (p * layout.SKY_RAYS + k) * 4;
      floats.set([r * cos(angle), r * sin(angle), Math.sqrt(1 - r2)], at);
    }
    for (let k = 0; k < layout.LAMP_RAYS; k++) {
      const r = Math.sqrt((k + ring) / layout.LAMP_RAYS);
      const angle = k * GOLDEN_ANGLE + turn;
      const at = ((settings + layout.SETTING_LAMP_RAYS) >>> 2) + (p * layout.LAMP_RAYS + k) * 4;
      floats.set([r * cos(angle), r * sin(angle)], at);
    }
  }
};

const UNMOVED = new Float64Array([1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1]);
