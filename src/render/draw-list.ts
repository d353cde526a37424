/** What is drawn in a frame: instances with their matrices, culled against the camera and the shadow cascades. */
import type { Stage } from '../artifacts/stage.ts';
import type { Take, Track } from '../artifacts/take.ts';
import { fromHeading } from '../foundation/vec.ts';
import * as layout from '../kernels/assembly/layout.ts';
import type { Kernels } from '../kernels/host.ts';
import { type Camera, createFrustumTest, screenMatrix } from './camera.ts';
import { type Cascade, castsInto } from './cascades.ts';
import type { PlacedLamp } from './lamps.ts';
import { attachedPoint, type JointPose, poseJoints, writeJointMatrix } from './pose.ts';
import type { Scene, SceneMaterial, SceneModel } from './scene.ts';
import type { WaterMesh } from './water-fan.ts';

/** A mesh in the kernels' memory. */
export interface LoadedMesh {
  readonly positions: number;
  readonly normals: number;
  readonly colours: number;
  readonly indices: number;
  /** 0 when rigid. */
  readonly joints: number;
  readonly weights: number;
}

/** One part of something, placed. */
interface Drawable {
  readonly mesh: number;
  readonly material: SceneMaterial;
  /** World from model, four columns. */
  readonly matrix: Float64Array;
  readonly tint: readonly [number, number, number];
  readonly object: number;
  readonly flags: number;
  /** Ball in the world. */
  readonly x: number;
  readonly y: number;
  readonly z: number;
  readonly radius: number;
  /** Poses of the joints, when the mesh is skinned. */
  readonly skinned?: { readonly model: SceneModel; readonly poses: readonly JointPose[] };
}

/** Numbers of instance records: [0, visible) are drawn, [0, total) may cast. */
export interface DrawList {
  readonly visible: number;
  readonly total: number;
  /** Triangles of the visible ones. */
  readonly triangles: number;
}

/** Puts the scene's drawables for a frame into the kernels' memory. */
export class DrawLists {
  readonly #kernels: Kernels;
  readonly #scene: Scene;
  readonly #stage: Stage;
  readonly #loaded: readonly LoadedMesh[];
  readonly #fixed: readonly Drawable[];
  readonly #tracks: readonly (Track | undefined)[];

  constructor(kernels: Kernels, scene: Scene, stage: Stage, take: Take) {
    this.#kernels = kernels;
    this.#scene = scene;
    this.#stage = stage;
    this.#loaded = scene.meshes.map((mesh) => ({
      positions: kernels.upload(mesh.positions),
      normals: kernels.upload(mesh.normals),
      colours: kernels.upload(mesh.colours),
      indices: kernels.upload(mesh.indices),
      joints: mesh.skin ? kernels.upload(mesh.skin.joints) : 0,
      weights: mesh.skin ? kernels.upload(mesh.skin.weights) : 0,
    }));
    this.#fixed = scene.set.flatMap((instance) => {
      const model = scene.models[instance.model]!;
      const { position, rotation, scale = 1 } = instance.transform;
      const matrix = new Float64Array(16);
      writeJointMatrix(matrix, 0, { position, rotation }, [0, 0, 0]);
      for (let k = 0; k < 12; k++) matrix[k] = matrix[k]! * scale;
      const flags = instance.ground ? layout.FLAG_GROUND : 0;
      return model.parts.map((part) => {
        const mesh = scene.meshes[part.mesh]!;
        return {
          mesh: part.mesh,
          material: part.material,
          matrix,
          tint: instance.tint,
          object: 1,
          flags,
          ...ballOf(mesh, matrix, scale),
        };
      });
    });
    this.#tracks = stage.actors.map((actor) => take.tracks.find((track) => track.actor === actor.id));
  }

  /** Most vertices any one mesh has. */
  get largestMesh(): number {
    return this.#scene.meshes.reduce((most, mesh) => Math.max(most, mesh.vertexCount), 0);
  }

  /** Joint poses of an actor at a frame; undefined while it is not there. */
  poses(actor: number, frame: number): readonly JointPose[] | undefined {
    const index = this.#scene.actors[actor] ?? -1;
    const model = this.#scene.models[index];
    if (!model) return undefined;
    const track = this.#tracks[actor];
    if (track) {
      if (frame < track.from || frame >= track.to) return undefined;
      return poseJoints(model.joints, track.values, frame * track.stride, track.joints);
    }
    const { position, heading, rotation = fromHeading(heading) } = this.#stage.actors[actor]!;
    return poseJoints(model.joints, [...position, ...rotation], 0, 1);
  }

  /** All lamps at a frame: those of the set and those the actors carry. */
  lamps(frame: number): readonly PlacedLamp[] {
    const lamps: PlacedLamp[] = [...this.#scene.lamps];
    this.#scene.actors.forEach((index, actor) => {
      const model = this.#scene.models[index];
      if (!model || model.lamps.length === 0) return;
      const poses = this.poses(actor, frame);
      if (!poses) return;
      for (const lamp of model.lamps) {
        const position = attachedPoint(poses[lamp.joint]!, model.joints[lamp.joint]!.position, lamp.position);
        lamps.push({ position, intensity: lamp.intensity, range: lamp.range });
      }
    });
    return lamps;
  }

  /**
   * Write the instance records of a frame, or of one actor of it alone. What is reserved after the arena's end here is given
   * back by the caller.
   */
  write(frame: number, camera: Camera, cascades: readonly [Cascade, Cascade] | undefined, only?: number): DrawList {
    const sees = only === undefined ? createFrustumTest(camera) : () => true;
    const seen: { item: Drawable; casts: number }[] = [];
    const unseen: { item: Drawable; casts: number }[] = [];
    const consider = (item: Drawable): void => {
      const { x, y, z, radius } = item;
      let casts = 0;
      if (cascades && item.material.castsShadow) {
        if (castsInto(cascades[0], x, y, z, radius)) casts |= 1;
        if (radius > cascades[1].texel * 9 && castsInto(cascades[1], x, y, z, radius)) casts |= 2;
      }
      if (sees(x, y, z, radius)) seen.push({ item, casts });
      else if (casts) unseen.push({ item, casts });
    };
    if (only === undefined) for (const item of this.#fixed) consider(item);
    for (const item of this.#actorDrawables(frame)) if (only === undefined || item.object === 2 + only) consider(item);
    dropSmallest(seen, camera, layout.MAX_INSTANCES);
    // Near ones first: what they hide is then never written.
    seen.sort((a, b) => distance2(a.item, camera) - distance2(b.item, camera));
    unseen.length = Math.min(unseen.length, layout.MAX_INSTANCES - seen.length);
    const screen = screenMatrix(camera);
    let index = 0;
    for (const { item, casts } of seen) this.#writeInstance(index++, item, casts, screen, true);
    for (const { item, casts } of unseen) this.#writeInstance(index++, item, casts, screen, false);
    const triangles = seen.reduce((sum, { item }) => sum + this.#scene.meshes[item.mesh]!.triangleCount, 0);
    return { visible: seen.length, total: index, triangles };
  }

  /** Box of the screen vertices of instances [0, count), px; corners before the near plane are left out. */
  screenBox(count: number): readonly [number, number, number, number] | undefined {
    const { run, words, floats } = this.#kernels;
    const signed = new Int32Array(words.buffer);
    let box: [number, number, number, number] | undefined;
    for (let i = 0; i < count; i++) {
      const base = (run.instancePointer() + i * layout.INSTANCE_BYTES) >>> 2;
      const first = words[base + (layout.INSTANCE_SCREEN_VERTICES >>> 2)]! >>> 2;
      const vertices = words[base + (layout.INSTANCE_VERTEX_COUNT >>> 2)]!;
      for (let v = first; v < first + vertices * 4; v += 4) {
        if (floats[v + 2] === 0) continue;
        const x = signed[v]! / 256;
        const y = signed[v + 1]! / 256;
        box ??= [x, y, x, y];
        if (x < box[0]) box[0] = x;
        if (y < box[1]) box[1] = y;
        if (x > box[2]) box[2] = x;
        if (y > box[3]) box[3] = y;
      }
    }
    return box;
  }

  *#actorDrawables(frame: number): Generator<Drawable> {
    for (let actor = 0; actor < this.#scene.actors.length; actor++) {
      const model = this.#scene.models[this.#scene.actors[actor]!];
      const poses = model && this.poses(actor, frame);
      if (!model || !poses) continue;
      const root = new Float64Array(16);
      writeJointMatrix(root, 0, poses[0]!, model.joints[0]!.position);
      for (const part of model.parts) {
        const mesh = this.#scene.meshes[part.mesh]!;
        const common = {
          mesh: part.mesh,
          material: part.material,
          tint: [1, 1, 1] as const,
          object: 2 + actor,
          flags: 0,
        };
        if (mesh.skin) {
          // A pose can take vertices up to about twice as far from the root joint as at rest.
          const ball = ballOf(mesh, root, 1);
          const spread = boneSpread(model, poses);
          yield { ...common, matrix: root, ...ball, radius: ball.radius * 1.3 + spread, skinned: { model, poses } };
        } else {
          const matrix = new Float64Array(16);
          const pose = poses[part.joint] ?? poses[0]!;
          writeJointMatrix(matrix, 0, pose, model.joints[part.joint]?.position ?? [0, 0, 0]);
          yield { ...common, matrix, ...ballOf(mesh, matrix, 1) };
        }
      }
    }
  }

  #writeInstance(index: number, item: Drawable, casts: number, screen: Float64Array, visible: boolean): void {
    const kernels = this.#kernels;
    const mesh = this.#scene.meshes[item.mesh]!;
    const loaded = this.#loaded[item.mesh]!;
    let { positions, normals } = loaded;
    let world = item.matrix;
    if (item.skinned && mesh.skin) {
      const { model, poses } = item.skinned;
      const palette = kernels.run.allocate(model.joints.length * 64);
      positions = kernels.run.allocate(mesh.vertexCount * 16);
      normals = kernels.run.allocate(mesh.vertexCount * 8);
      const floats = kernels.floats;
      poses.forEach((pose, j) => {
        writeJointMatrix(floats, (palette >>> 2) + j * 16, pose, model.joints[j]!.position);
      });
      kernels.run.skinVertices(
        mesh.vertexCount,
        loaded.positions,
        loaded.normals,
        loaded.joints,
        loaded.weights,
        palette,
        positions,
        normals,
      );
      world = UNMOVED;
    }
    const source = { ...loaded, positions, normals, vertexCount: mesh.vertexCount, triangleCount: mesh.triangleCount };
    this.#writeRecord(index, source, world, screen, visible, {
      rest: loaded.positions,
      material: item.material,
      tint: item.tint,
      coverage: coverageOf(Math.min(4, Math.max(1, Math.round(item.material.opacity * 4))), item.mesh),
      object: item.object,
      flags: item.flags,
      casts,
    });
  }

  /** Write an instance record and, if it is to be seen, reserve its screen vertices. */
  #writeRecord(
    index: number,
    source: Omit<LoadedMesh, 'joints' | 'weights'> & { readonly vertexCount: number; readonly triangleCount: number },
    world: Float64Array,
    screen: Float64Array,
    visible: boolean,
    its: {
      readonly rest: number;
      readonly material: SceneMaterial;
      readonly tint: readonly [number, number, number];
      readonly coverage: number;
      readonly object: number;
      readonly flags: number;
      readonly casts: number;
    },
  ): void {
    const kernels = this.#kernels;
    const screenVertices = visible ? kernels.run.allocate(source.vertexCount * 16) : 0;
    const floats = kernels.floats;
    const words = kernels.words;
    const base = (kernels.run.instancePointer() + index * layout.INSTANCE_BYTES) >>> 2;
    for (let c = 0; c < 4; c++) {
      for (let r = 0; r < 4; r++) {
        let sum = 0;
        for (let k = 0; k < 4; k++) sum += screen[k * 4 + r]! * world[c * 4 + k]!;
        floats[base + c * 4 + r] = sum;
      }
    }
    floats.set(world, base + (layout.INSTANCE_WORLD >>> 2));
    const word = (offset: number, value: number): void => {
      words[base + (offset >>> 2)] = value;
    };
    word(layout.INSTANCE_POSITIONS, source.positions);
    word(layout.INSTANCE_NORMALS, source.normals);
    word(layout.INSTANCE_COLOURS, source.colours);
    word(layout.INSTANCE_REST, its.rest);
    word(layout.INSTANCE_INDICES, source.indices);
    word(layout.INSTANCE_VERTEX_COUNT, source.vertexCount);
    word(layout.INSTANCE_TRIANGLE_COUNT, source.triangleCount);
    word(layout.INSTANCE_SCREEN_VERTICES, screenVertices);
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
    word(layout.INSTANCE_COVERAGE, its.coverage);
    word(layout.INSTANCE_TWO_SIDED, m.twoSided ? 1 : 0);
    word(layout.INSTANCE_OBJECT, its.object);
    word(layout.INSTANCE_FLAGS, its.flags);
    word(layout.INSTANCE_CASTS, its.casts);
  }

  /** Add surfaces that are made anew for every frame (water, rain) to a list. */
  append(list: DrawList, camera: Camera, extras: readonly Extra[]): DrawList {
    const screen = screenMatrix(camera);
    let { total } = list;
    // They go between the visible and the merely casting instances, so the first of these moves to the end.
    extras.forEach((extra, i) => {
      const index = list.visible + i;
      if (total >= layout.MAX_INSTANCES) return;
      const from = this.#kernels.run.instancePointer() + index * layout.INSTANCE_BYTES;
      if (index < total) {
        const to = this.#kernels.run.instancePointer() + total * layout.INSTANCE_BYTES;
        this.#kernels.bytes.copyWithin(to, from, from + layout.INSTANCE_BYTES);
      }
      total++;
      this.#writeRecord(index, extra.mesh, UNMOVED, screen, true, {
        rest: extra.mesh.positions,
        material: { ...PLAIN, roughness: extra.roughness },
        tint: [1, 1, 1],
        coverage: extra.coverage,
        object: 1,
        flags: extra.flags,
        casts: 0,
      });
    });
    return { visible: list.visible + total - list.total, total, triangles: list.triangles };
  }
}

/** A surface made anew for every frame, in world coordinates. */
export interface Extra {
  readonly mesh: WaterMesh;
  readonly roughness: number;
  readonly coverage: number;
  readonly flags: number;
}

const PLAIN: SceneMaterial = {
  roughness: 1,
  metalness: 0,
  sheen: 0,
  translucency: 0,
  skin: 0,
  emission: 0,
  opacity: 1,
  twoSided: true,
  castsShadow: false,
  pattern: 0,
  patternScale: 1,
};

const bits = (mask: number): number => (mask & 1) + ((mask >> 1) & 1) + ((mask >> 2) & 1) + ((mask >> 3) & 1);

const UNMOVED = new Float64Array([1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1]);

/** Samples that a see-through part covers; parts differ, so that one glass does not hide another. Pairs lie opposite. */
const coverageOf = (steps: number, part: number): number => {
  if (steps >= 4) return 15;
  if (steps === 2) return part & 1 ? 0b0110 : 0b1001;
  const one = 1 << (part & 3);
  return steps === 1 ? one : 15 ^ one;
};

const ballOf = (
  mesh: { readonly centre: readonly [number, number, number]; readonly radius: number },
  m: Float64Array,
  scale: number,
): { readonly x: number; readonly y: number; readonly z: number; readonly radius: number } => {
  const [x, y, z] = mesh.centre;
  return {
    x: m[0]! * x + m[4]! * y + m[8]! * z + m[12]!,
    y: m[1]! * x + m[5]! * y + m[9]! * z + m[13]!,
    z: m[2]! * x + m[6]! * y + m[10]! * z + m[14]!,
    radius: mesh.radius * scale,
  };
};

/** How far the farthest joint is from where a rigid body would have it, m. */
const boneSpread = (model: SceneModel, poses: readonly JointPose[]): number => {
  const root = poses[0]!;
  let most = 0;
  poses.forEach((pose, j) => {
    const rigid = attachedPoint(root, model.joints[0]!.position, model.joints[j]!.position);
    const d =
      (pose.position[0] - rigid[0]) ** 2 + (pose.position[1] - rigid[1]) ** 2 + (pose.position[2] - rigid[2]) ** 2;
    if (d > most) most = d;
  });
  return Math.sqrt(most);
};

const distance2 = (item: Drawable, camera: Camera): number =>
  (item.x - camera.eye[0]) ** 2 +
  (item.y - camera.eye[1]) ** 2 +
  (item.z - camera.eye[2]) ** 2 -
  item.radius * item.radius;

/** Keep what looks largest when there is more than can be told apart. */
const dropSmallest = (list: { item: Drawable }[], camera: Camera, limit: number): void => {
  if (list.length <= limit) return;
  const apparent = ({ item }: { item: Drawable }): number => {
    const dx = item.x - camera.eye[0];
    const dy = item.y - camera.eye[1];
    const dz = item.z - camera.eye[2];
    return (item.radius * item.radius) / (dx * dx + dy * dy + dz * dz + 1e-6);
  };
  list.sort((a, b) => apparent(b) - apparent(a));
  list.length = limit;
};
