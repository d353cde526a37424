/** What is drawn in a frame: instances with their matrices, culled against the camera and the shadow cascades. */
import type { Stage } from '../artifacts/stage.ts';
import type { Take, Track } from '../artifacts/take.ts';
import { fromHeading } from '../foundation/vec.ts';
import * as layout from '../kernels/assembly/layout.ts';
import type { Kernels } from '../kernels/host.ts';
import { ballBox, type Camera, createFrustumTest, screenMatrix } from './camera.ts';
import { type Cascade, castsInto } from './cascades.ts';
import { type Ball, ballOf, boneSpread, drawingOrder, dropSmallest, pausesOf } from './culling.ts';
import { coverageOf, type ImageLimits, keepRecord, restoreRecord, writeRecord } from './instance-record.ts';
import type { PlacedLamp } from './lamps.ts';
import { flicker } from './particles/fire.ts';
import { attachedPoint, type JointPose, poseJoints, writeJointMatrix } from './pose.ts';
import type { Scene, SceneMaterial, SceneModel } from './scene.ts';
import { type Casters, noCasters } from './sun-shadows.ts';
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
export interface Drawable extends Ball {
  readonly mesh: number;
  /** Which part of its actor's model it is; absent for the set. */
  readonly part?: number;
  readonly material: SceneMaterial;
  /** World from model, four columns. */
  readonly matrix: Float64Array;
  readonly tint: readonly [number, number, number];
  readonly object: number;
  readonly flags: number;
  /** Poses of the joints, when the mesh is skinned. */
  readonly skinned?: { readonly model: SceneModel; readonly poses: readonly JointPose[] };
}

/** Numbers of instance records: [0, visible) are drawn, [0, total) may cast. */
export interface DrawList {
  readonly visible: number;
  readonly total: number;
  /** Triangles of the visible ones. */
  readonly triangles: number;
  /** Numbers of visible instances at which to note what is covered so far. */
  readonly pauses: readonly number[];
  /** Who casts into the near and the far cascade. */
  readonly casters: readonly [Casters, Casters];
}

/** Which casters are wanted. */
export interface ShadowRequest {
  readonly cascades: readonly [Cascade, Cascade];
  /** Also what never moves, into the near and the far cascade? */
  readonly fixed: readonly [boolean, boolean];
}

interface Placed {
  readonly item: Drawable;
  /** Bits 0 and 1: into the near and the far cascade. */
  readonly casts: number;
}
const WANTED: readonly [boolean, boolean] = [true, true];
const NOT_WANTED: readonly [boolean, boolean] = [false, false];

/** Puts the scene's drawables for a frame into the kernels' memory. */
export class DrawLists {
  readonly #kernels: Kernels;
  readonly #scene: Scene;
  readonly #stage: Stage;
  readonly #loaded: readonly LoadedMesh[];
  readonly #fixed: readonly Drawable[];
  readonly #records = new Map<Drawable, Uint32Array>();
  readonly #tracks: readonly (Track | undefined)[];
  #items: readonly Drawable[] = [];
  /** Meshes of clear bodies that rays go through: these are drawn whole. */
  clear: ReadonlySet<number> = new Set();

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

  /** What the last list shows, in the order of its instances. */
  get items(): readonly Drawable[] {
    return this.#items;
  }
  /** All parts that never move. */
  get standing(): readonly Drawable[] {
    return this.#fixed;
  }
  /** Where the meshes lie. */
  get loaded(): readonly LoadedMesh[] {
    return this.#loaded;
  }
  /** All parts of all actors at a frame. */
  movingAt(frame: number): Iterable<Drawable> {
    return this.#actorDrawables(frame);
  }

  /** Draw what is fully transparent: the layers show where smoke and sparks are, the picture does not. */
  ghosts = false;

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
        const k = lamp.flickers ? flicker(frame / this.#stage.format.fps, actor) : 1;
        const [r, g, b] = lamp.intensity;
        lamps.push({ position, intensity: [r * k, g * k, b * k], range: lamp.range });
      }
    });
    return lamps;
  }

  /** Can the most that there may ever be in a frame be drawn? Else what casts depends on the camera. */
  get fits(): boolean {
    const moving = this.#scene.actors.reduce((sum, index) => sum + (this.#scene.models[index]?.parts.length ?? 0), 0);
    return this.#fixed.length + moving <= layout.MAX_INSTANCES;
  }

  /**
   * Write the instance records of a frame, or of one actor of it alone. What is reserved after the arena's end here is given
   * back by the caller.
   */
  write(frame: number, camera: Camera, shadows?: ShadowRequest, only?: number): DrawList {
    const sees = only === undefined ? createFrustumTest(camera) : () => true;
    const seen: Placed[] = [];
    const unseen: Placed[] = [];
    const consider = (item: Drawable, wanted: readonly [boolean, boolean]): void => {
      if (item.material.opacity === 0 && !this.ghosts) return;
      const { x, y, z, radius } = item;
      let casts = 0;
      if (shadows && item.material.castsShadow) {
        const [near, far] = shadows.cascades;
        if (wanted[0] && castsInto(near, x, y, z, radius)) casts |= 1;
        if (wanted[1] && radius > far.texel * 9 && castsInto(far, x, y, z, radius)) casts |= 2;
      }
      if (sees(x, y, z, radius)) seen.push({ item, casts });
      else if (casts) unseen.push({ item, casts });
    };
    if (only === undefined) {
      const wanted = shadows?.fixed ?? NOT_WANTED;
      for (const item of this.#fixed) consider(item, wanted);
    }
    const moving = new Set<Drawable>();
    for (const item of this.#actorDrawables(frame)) {
      if (only !== undefined && item.object !== 2 + only) continue;
      moving.add(item);
      consider(item, WANTED);
    }
    dropSmallest(seen, camera, layout.MAX_INSTANCES);
    // Near ones first: what they hide is then never written.
    seen.sort((a, b) => drawingOrder(a.item, camera) - drawingOrder(b.item, camera));
    unseen.length = Math.min(unseen.length, layout.MAX_INSTANCES - seen.length);
    const screen = screenMatrix(camera);
    const casters = [noCasters(), noCasters()] as const;
    let index = 0;
    const put = ({ item, casts }: Placed, visible: boolean): void => {
      for (const k of [0, 1] as const) {
        if (casts & (1 << k)) (moving.has(item) ? casters[k].moving : casters[k].fixed).push(index);
      }
      this.#writeInstance(
        index++,
        item,
        screen,
        visible,
        visible && only === undefined ? limitsOf(item, camera) : undefined,
      );
    };
    for (const placed of seen) put(placed, true);
    this.#items = seen.map((placed) => placed.item);
    for (const placed of unseen) put(placed, false);
    const counts = seen.map(({ item }) => this.#scene.meshes[item.mesh]!.triangleCount);
    const triangles = counts.reduce((sum, count) => sum + count, 0);
    return { visible: seen.length, total: index, triangles, pauses: pausesOf(counts, triangles), casters };
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
      for (const [k, part] of model.parts.entries()) {
        const mesh = this.#scene.meshes[part.mesh]!;
        const common = {
          mesh: part.mesh,
          part: k,
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

  #writeInstance(index: number, item: Drawable, screen: Float64Array, visible: boolean, limits?: ImageLimits): void {
    const kernels = this.#kernels;
    const kept = this.#records.get(item);
    if (kept) {
      restoreRecord(kernels, index, kept, item.matrix, screen, visible, limits);
      return;
    }
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
    writeRecord(this.#kernels, index, source, world, screen, visible, {
      rest: loaded.positions,
      ...(item.skinned && mesh.skin ? { restNormals: loaded.normals } : {}),
      material: item.material,
      tint: item.tint,
      coverage: this.clear.has(item.mesh)
        ? 15
        : coverageOf(Math.min(4, Math.max(1, Math.round(item.material.opacity * 4))), item.mesh),
      ...(this.clear.has(item.mesh) ? { clear: item.material.opacity } : {}),
      object: item.object,
      flags: item.flags,
      ...(limits ? { limits } : {}),
    });
    // The set stands still: from now on only its place on the screen changes.
    if (item.part === undefined) this.#records.set(item, keepRecord(kernels, index));
  }

  /** Add surfaces that are made anew for every frame (water, rain) to a list. They cast no shadows. */
  append(list: DrawList, camera: Camera, extras: readonly Extra[]): DrawList {
    const screen = screenMatrix(camera);
    let { total } = list;
    // They go between the visible and the merely casting instances, so the first of these move to the end.
    const renumber = (from: number, to: number): void => {
      for (const { fixed, moving } of list.casters) {
        for (const numbers of [fixed, moving]) {
          const at = numbers.indexOf(from);
          if (at >= 0) numbers[at] = to;
        }
      }
    };
    extras.forEach((extra, i) => {
      const index = list.visible + i;
      if (total >= layout.MAX_INSTANCES) return;
      const from = this.#kernels.run.instancePointer() + index * layout.INSTANCE_BYTES;
      if (index < total) {
        const to = this.#kernels.run.instancePointer() + total * layout.INSTANCE_BYTES;
        this.#kernels.bytes.copyWithin(to, from, from + layout.INSTANCE_BYTES);
        renumber(index, total);
      }
      total++;
      writeRecord(this.#kernels, index, extra.mesh, UNMOVED, screen, true, {
        rest: extra.mesh.positions,
        material: { ...PLAIN, roughness: extra.roughness },
        tint: [1, 1, 1],
        coverage: extra.coverage,
        object: 1,
        flags: extra.flags,
      });
    });
    return { ...list, visible: list.visible + total - list.total, total };
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

/** Where a thing can be in the image; undefined when it reaches behind the camera. */
const limitsOf = ({ x, y, z, radius }: Ball, camera: Camera): ImageLimits | undefined => {
  const { eye, forward } = camera;
  const depth = (x - eye[0]) * forward[0] + (y - eye[1]) * forward[1] + (z - eye[2]) * forward[2];
  if (depth - radius < 0.2) return undefined;
  const box = ballBox(camera, [x, y, z], radius);
  // A hair nearer than exact, for rounding.
  return box && { box, nearest: 1.0001 / (depth - radius) };
};

const UNMOVED = new Float64Array([1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1]);
